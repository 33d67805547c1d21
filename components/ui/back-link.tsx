import { Icon } from "./icon";
import { Link } from "./link";

/** Above the title of a page that hangs from another: the way back to it. */
export function BackLink({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <Link
      href={href}
      className="mb-2 inline-flex min-h-8 items-center gap-1.5 text-13 text-ink-2 hover:text-marine max-sm:min-h-11 print:hidden"
    >
      <Icon name="arrow-left" size={14} />
      {children}
    </Link>
  );
}
