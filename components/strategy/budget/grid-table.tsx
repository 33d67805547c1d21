"use client";

import { useLocale, useTranslations } from "next-intl";
import { EditorTag } from "@/components/live/face";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import { placePasted, readPasted } from "@/lib/strategy/budget/paste/rules";
import { type Part, type Sum, sumOf } from "@/lib/strategy/budget/rules";
import { AmountCell } from "./amount-cell";
import { type GridLine, type Grouping, groupsOf } from "./lines";
import type { Paste } from "./paste-preview";
import { type Amounts, eachAmount } from "./use-amounts";

const head = "px-1 py-2 text-12 weight-550 text-ink-2";
const figure = "px-1 py-1.5 text-right whitespace-nowrap";
const sticky = "sticky left-0 z-[1] text-left";

/** A year wider than the screen opens on this month, beside the names that stay at the left. */
function opensAt(cell: HTMLTableCellElement | null): void {
  const names = cell?.parentElement?.firstElementChild as HTMLElement | null | undefined;
  const box = cell?.closest("section");
  if (cell && names && box) box.scrollLeft = cell.offsetLeft - names.offsetWidth;
}

/** The grid itself: a row for each line, under what it is for; a column for each month; sums at the end and at the foot. */
export function GridTable({
  lines,
  months,
  part,
  grouping,
  amounts,
  onPaste,
}: {
  lines: readonly GridLine[];
  months: readonly string[];
  part: Part | "left";
  grouping: Grouping;
  amounts: Amounts;
  onPaste: (paste: Paste) => void;
}) {
  const t = useTranslations("strategy-edit.budget");
  const locale = useLocale() as Locale;
  const f = formatter(locale);
  const groups = groupsOf(lines, grouping);
  const rows = groups.flatMap((group) => group.lines);
  const begun = months.find((month) => {
    const { planned, spent } = sumOf(lines, [month]);
    return planned !== 0 || spent !== 0;
  });
  const said = ({ planned, spent }: Sum) => {
    const cents = part === "left" ? planned - spent : part === "planned" ? planned : spent;
    return cents === 0 ? "–" : f.number(cents / 100, { decimals: cents % 100 === 0 ? 0 : 2 });
  };
  const pasted = (text: string, at: { line: number; month: number }) => {
    if (part === "left" || !/[\t\n]/.test(text.trimEnd())) return false;
    const year = (months[0] ?? "").slice(0, 4);
    const placing = placePasted(readPasted(text, locale, year), rows, months, at);
    onPaste({ placing, part });
    return true;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is scrolled by keyboard too
    <section className="overflow-x-auto" tabIndex={0} aria-label={t("scroll")}>
      <table className="w-full min-w-[780px] border-collapse text-13">
        <caption className="sr-only">{t("caption", { part: t(part) })}</caption>
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className={`${head} ${sticky} w-40 min-w-40 bg-paper pl-0`}>
              {t("line")}
            </th>
            {months.map((month) => (
              <th
                key={month}
                ref={month === begun ? opensAt : undefined}
                scope="col"
                className={`${head} text-right`}
              >
                {f.monthShort(month)}
              </th>
            ))}
            <th scope="col" className={`${head} sticky right-0 bg-paper pr-0 pl-2 text-right`}>
              {t("total")}
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            <tr className="border-b border-line">
              <th
                scope="rowgroup"
                className={`${sticky} max-w-48 bg-paper pt-3 pb-1.5 text-13 font-semibold`}
              >
                {group.key === "reserve" ? t("reserve") : (group.name ?? t(`unbound.${grouping}`))}
              </th>
              {months.map((month) => (
                <td key={month} className={`${figure} pt-3 text-ink-2`}>
                  {said(sumOf(group.lines, [month]))}
                </td>
              ))}
              <td className={`${figure} pt-3 sticky right-0 bg-paper pr-0 pl-2 font-semibold`}>
                {said(sumOf(group.lines, months))}
              </td>
            </tr>
            {group.lines.map((line) => {
              const row = rows.indexOf(line);
              const [editor] = eachAmount(months, (month, of) =>
                amounts.view(line.id, month, of),
              ).flatMap(({ editors }) => editors);
              return (
                <tr key={line.id} className="border-b border-line">
                  <th scope="row" className={`${sticky} max-w-48 bg-paper py-1 pl-3 font-normal`}>
                    <a
                      href={`#${line.id}.label`}
                      className="line-clamp-2 text-ink hover:text-marine"
                    >
                      {line.name}
                    </a>
                    {editor && <EditorTag face={editor} />}
                  </th>
                  {months.map((month, column) =>
                    part === "left" || !amounts.mayEdit ? (
                      <td key={month} className={figure}>
                        {said(sumOf([line], [month]))}
                      </td>
                    ) : (
                      <LiveAmount
                        key={month}
                        view={amounts.view(line.id, month, part)}
                        label={t("cell", {
                          part: t(part),
                          line: line.name,
                          month: f.month(month),
                        })}
                        place={`${row},${column}`}
                        onWrite={(cents) => amounts.change(line.id, month, part, cents)}
                        onStand={(here) =>
                          amounts.stand(here ? { line: line.id, month, part } : null)
                        }
                        onPaste={(text) => pasted(text, { line: row, month: column })}
                      />
                    ),
                  )}
                  <td className={`${figure} sticky right-0 bg-paper pr-0 pl-2`}>
                    {said(sumOf([line], months))}
                  </td>
                </tr>
              );
            })}
          </tbody>
        ))}
        <tfoot>
          <tr className="border-t border-edge font-semibold">
            <th scope="row" className={`${sticky} bg-paper py-2.5 font-semibold`}>
              {t("total")}
            </th>
            {months.map((month) => (
              <td key={month} className={figure}>
                {said(sumOf(lines, [month]))}
              </td>
            ))}
            <td className={`${figure} sticky right-0 bg-paper pr-0 pl-2`}>
              {said(sumOf(lines, months))}
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** A cell of the grid: it lights where somebody else has just written, and says whether what was typed is kept. */
function LiveAmount({
  view,
  ...cell
}: { view: ReturnType<Amounts["view"]> } & Omit<
  React.ComponentProps<typeof AmountCell>,
  "cents" | "unsent"
>) {
  return (
    <td
      data-save={view.state}
      className={`p-0 ${view.glow ? "animate-glow" : ""}`}
      style={view.glow ? ({ "--glow": view.glow } as React.CSSProperties) : undefined}
    >
      <AmountCell {...cell} cents={view.value} unsent={view.state === "unsent"} />
    </td>
  );
}
