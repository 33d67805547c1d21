import { Link } from "@/components/ui/link";

/** One choice of a few as joined links: which view, whose steps. */
export function Views({
  label,
  options,
  className = "",
}: {
  label: string;
  options: readonly { href: string; label: string; current: boolean }[];
  className?: string;
}) {
  return (
    <nav
      aria-label={label}
      className={`inline-flex overflow-clip rounded-lg border border-edge bg-sheet ${className}`}
    >
      {options.map((option) => (
        <Link
          key={option.href}
          href={option.href}
          scroll={false}
          aria-current={option.current ? "true" : undefined}
          className="grid min-h-[34px] flex-1 place-items-center border-line px-3 text-13 font-medium whitespace-nowrap text-ink-2 no-underline -outline-offset-2 not-first:border-l hover:text-ink aria-[current]:bg-marine-wash aria-[current]:font-semibold aria-[current]:text-marine max-sm:min-h-11"
        >
          {option.label}
        </Link>
      ))}
    </nav>
  );
}
