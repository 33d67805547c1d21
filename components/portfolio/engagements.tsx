import Link from "next/link";
import { Mono } from "@/components/shell/mono";
import { Icon } from "@/components/ui/icon";
import { Table } from "@/components/ui/table";
import type { PortfolioLine } from "@/lib/portfolio/queries";
import { type Asked, type Column, columns } from "@/lib/portfolio/schema";
import { cells } from "./cells";
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
    hrefOf({ sort: column, down: asked.sort === column && !asked.down, page: 1 });
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
            {asked.sort === column && <Way down={asked.down} />}
          </Link>
        ))}
      </nav>
      <Table caption={t("table")} sheet>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                data-num={column === "late" || undefined}
                aria-sort={
                  asked.sort === column ? (asked.down ? "descending" : "ascending") : undefined
                }
                className={`whitespace-nowrap first:pl-5! ${narrow[column] ?? ""}`}
              >
                <Link
                  href={sortHref(column)}
                  scroll={false}
                  prefetch={false}
                  className="inline-flex items-center gap-1 text-ink-2 hover:text-ink max-sm:hidden"
                >
                  {t(`column.${column}`)}
                  {asked.sort === column && <Way down={asked.down} />}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const drawn = cells(line, { now, today, stageNames }, words);
            return (
              <tr key={line.id} className="relative">
                <th scope="row" className="first:pl-5! max-sm:first:pl-3!">
                  <span className="flex min-w-0 items-center gap-3 max-sm:min-h-11">
                    <Mono name={line.name} />
                    <span className="min-w-0 leading-[1.3]">
                      <Link
                        href={`/engagements/${line.id}`}
                        className="font-semibold text-ink after:absolute after:inset-0 focus-visible:after:outline-2"
                      >
                        {line.name}
                      </Link>
                      {line.strapline && (
                        <span className="block text-12 font-normal text-ink-2">
                          {line.strapline}
                        </span>
                      )}
                    </span>
                  </span>
                </th>
                {columns.slice(1).map((column) => (
                  <td
                    key={column}
                    data-label={t(`column.${column}`)}
                    data-num={column === "late" || undefined}
                    className={narrow[column]}
                  >
                    {drawn[column as keyof typeof drawn]}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </Table>
    </>
  );
}

/** What a tablet leaves out. */
const narrow: Partial<Record<Column, string>> = {
  stage: "sm:max-lg:hidden",
  visit: "sm:max-lg:hidden",
};

function Way({ down }: { down: boolean }) {
  return <Icon name={down ? "chevron-down" : "chevron-up"} size={12} />;
}
