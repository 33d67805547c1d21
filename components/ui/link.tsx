import NextLink from "next/link";
import type { ComponentProps } from "react";

/** A link to a page of the portal. Every page is made at its request, so nothing is fetched ahead of the click. */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
