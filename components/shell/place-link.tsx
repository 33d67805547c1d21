"use client";

import { usePathname } from "next/navigation";
import { Link } from "@/components/ui/link";

/**
 * A link of the frame that knows by itself whether one is there: the frame stays while pages change under it. `exact`
 * for a page that others stand under; `current` where whoever draws it knows better.
 */
export function PlaceLink({
  href,
  exact = false,
  current,
  ...rest
}: { href: string; exact?: boolean; current?: boolean } & Omit<
  React.ComponentProps<typeof Link>,
  "href"
>) {
  const path = usePathname();
  const here = current ?? (path === href || (!exact && path.startsWith(`${href}/`)));
  return <Link {...rest} href={href} aria-current={here ? "page" : undefined} />;
}
