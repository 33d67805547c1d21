import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";

/** The way back to the page above. */
export function BackLink({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <Link
      href={href}
      className="mb-3 inline-flex items-center gap-1.5 text-13 max-sm:min-h-11 print:hidden"
    >
      <Icon name="arrow-left" size={14} />
      {children}
    </Link>
  );
}
