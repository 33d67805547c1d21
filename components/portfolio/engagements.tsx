import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import type { PortfolioLine } from "@/lib/portfolio/queries";
import { type Asked, type Column, columns } from "@/lib/portfolio/schema";
import { cells } from "./cells";
import { Lines } from "./lines";
import type { Words } from "./words";

/** The engagements, a row each, sorted by the column one chooses; on a phone a card each. */
export function Engagements({
  lines,
  asked,
  hrefOf,
  stageNames,
  now,
  today,
  words,
}: {
  lines: PortfolioLine[];
  asked: Asked;
  hrefOf: (change: Partial<Asked>) => string;
  stageNames: (stage: NonNullable<PortfolioLine["summary"]>["stage"]) => string;
  now: number;
  today: string;
  words: Words;
}) {
  const { t } = words;
  const sortHref = (column: Column) =>
    hrefOf({ sort: column, down: asked.sort === column && !asked.down });
  return (
    <>
      <nav
        aria-label={t("sort")}
        className="-mx-5 mb-2 flex gap-4 overflow-x-auto px-5 text-13 [scrollbar-width:none] sm:hidden"
      >
        {columns.map((column) => (
          <Link
            key={column}
            href={sortHref(column)}
            scroll={false}
            aria-current={asked.sort === column ? "true" : undefined}
            className="inline-flex min-h-11 shrink-0 items-center gap-1 text-ink-2 aria-[current]:font-semibold aria-[current]:text-ink"
          >
            {t(`column.${column}`)}
            {asked.sort === column && (
              <Icon name={asked.down ? "chevron-down" : "chevron-up"} size={12} />
            )}
          </Link>
        ))}
      </nav>
      <Lines
        caption={t("table")}
        heads={columns.map((column) => ({
          column,
          label: t(`column.${column}`),
          href: sortHref(column),
        }))}
        lines={lines.map((line) => ({
          id: line.id,
          name: line.name,
          strapline: line.strapline,
          cells: cells(line, { now, today, stageNames }, words),
        }))}
        sort={asked.sort}
        down={asked.down}
      />
    </>
  );
}
