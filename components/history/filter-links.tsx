import { Link } from "@/components/ui/link";

/** One choice among a few, as links: the address says it, so that it can be sent and printed. */
export function FilterLinks({
  label,
  all,
  choices,
  current,
  hrefOf,
}: {
  label: string;
  /** words of "no filter" */
  all: string;
  choices: { key: string; label: string }[];
  current: string | undefined;
  hrefOf: (key: string | undefined) => string;
}) {
  return (
    <nav
      aria-label={label}
      className="flex items-center gap-x-4 overflow-x-auto text-13 [scrollbar-width:none] sm:flex-wrap"
    >
      <span aria-hidden="true" className="shrink-0 text-ink-2">
        {label}
      </span>
      {[{ key: undefined, label: all }, ...choices].map((choice) => (
        <Link
          key={choice.key ?? ""}
          href={hrefOf(choice.key)}
          scroll={false}
          aria-current={choice.key === current ? "true" : undefined}
          className="inline-flex min-h-8 shrink-0 items-center text-ink-2 hover:text-marine aria-[current]:font-semibold aria-[current]:text-ink max-sm:min-h-11"
        >
          {choice.label}
        </Link>
      ))}
    </nav>
  );
}
