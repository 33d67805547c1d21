"use client";

import { useLocale, useTranslations } from "next-intl";
import { EditorTag } from "@/components/live/face";
import type { FieldViews } from "@/components/live/use-fields";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import { placePasted, readPasted } from "@/lib/strategy/budget/paste/rules";
import {
  amountOf,
  type BudgetMonth,
  type Part,
  type Sum,
  sumOf,
  withAmount,
} from "@/lib/strategy/budget/rules";
import { AmountCell } from "./amount-cell";
import { type GridLine, type Grouping, groupsOf } from "./lines";
import type { Paste } from "./paste-preview";

const head = "px-1 py-2 text-12 weight-550 text-ink-2";
const figure = "px-1 py-1.5 text-right whitespace-nowrap";
const sticky = "sticky left-0 z-[1] text-left";

/** The grid itself: a row for each line, under what it is for; a column for each month; sums at the end and at the foot. */
export function GridTable({
  lines,
  months,
  part,
  grouping,
  fields,
  onPaste,
}: {
  lines: readonly GridLine[];
  months: readonly string[];
  part: Part | "left";
  grouping: Grouping;
  fields: FieldViews<BudgetMonth[]>;
  onPaste: (paste: Paste) => void;
}) {
  const t = useTranslations("strategy-edit.budget");
  const locale = useLocale() as Locale;
  const f = formatter(locale);
  const groups = groupsOf(lines, grouping);
  const rows = groups.flatMap((group) => group.lines);
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
              <th key={month} scope="col" className={`${head} text-right`}>
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
              const view = fields.view(line.id);
              const row = rows.indexOf(line);
              return (
                <tr
                  key={line.id}
                  data-save={view.state}
                  className={`border-b border-line ${view.glow ? "animate-glow" : ""}`}
                  style={view.glow ? ({ "--glow": view.glow } as React.CSSProperties) : undefined}
                >
                  <th scope="row" className={`${sticky} max-w-48 bg-paper py-1 pl-3 font-normal`}>
                    <a
                      href={`#${line.id}.label`}
                      className="line-clamp-2 text-ink hover:text-marine"
                    >
                      {line.name}
                    </a>
                    {view.editors[0] && <EditorTag face={view.editors[0]} />}
                  </th>
                  {months.map((month, column) => (
                    <td key={month} className="p-0">
                      {part === "left" || !fields.mayEdit ? (
                        <span className={`${figure} block`}>{said(sumOf([line], [month]))}</span>
                      ) : (
                        <AmountCell
                          label={t("cell", {
                            part: t(part),
                            line: line.name,
                            month: f.month(month),
                          })}
                          cents={amountOf(line.months, month, part)}
                          place={`${row},${column}`}
                          unsent={view.state === "unsent"}
                          onWrite={(cents) =>
                            fields.change(
                              line.id,
                              withAmount(fields.view(line.id).value, month, part, cents),
                            )
                          }
                          onStand={(here) => fields.stand(here ? line.id : null)}
                          onPaste={(text) => pasted(text, { line: row, month: column })}
                        />
                      )}
                    </td>
                  ))}
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
