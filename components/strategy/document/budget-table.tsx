import { sumOf } from "@/lib/strategy/budget/rules";
import { type GridLine, groupsOf } from "../budget/lines";
import type { ChangeWords } from "../changes/words";

/** So many months stand beside each other on a sheet. */
const abreast = 6;

/** The budget on paper: line by line under the objective it serves, planned and under it spent, half a year abreast. */
export function BudgetTable({ lines, words }: { lines: readonly GridLine[]; words: ChangeWords }) {
  const { t, f } = words;
  const months = [
    ...new Set(lines.flatMap((line) => line.months.map(({ month }) => month))),
  ].sort();
  const whole = sumOf(lines, months);
  const sheets = months.flatMap((_, at) =>
    at % abreast === 0 ? [months.slice(at, at + abreast)] : [],
  );
  return (
    <>
      <p className="mt-4">
        {t("document.budget.whole", {
          planned: f.money(whole.planned),
          spent: f.money(whole.spent),
        })}
      </p>
      {sheets.map((shown) => (
        <Months key={shown[0]} lines={lines} months={shown} words={words} />
      ))}
    </>
  );
}

function Months({
  lines,
  months,
  words: { t, f },
}: {
  lines: readonly GridLine[];
  months: readonly string[];
  words: ChangeWords;
}) {
  const figures = (of: readonly GridLine[], className = "") => (
    <>
      {months.map((month) => (
        <Amounts key={month} sum={sumOf(of, [month])} money={f.money} className={className} />
      ))}
      <Amounts sum={sumOf(of, months)} money={f.money} className="font-semibold" />
    </>
  );
  const span = { from: f.month(months[0] ?? ""), to: f.month(months.at(-1) ?? "") };
  const id = `document-budget-${months[0]}`;
  return (
    <div className="mt-5">
      <p id={id} className="mb-1.5 text-13 text-ink-2 print:text-[9pt]">
        {t(span.from === span.to ? "document.budget.month" : "document.budget.months", span)}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is scrolled by keyboard too */}
      <section className="overflow-x-auto" tabIndex={0} aria-labelledby={id}>
        <table
          aria-labelledby={id}
          className="w-full min-w-[600px] border-collapse text-13 print:min-w-0 print:text-[9pt]"
        >
          <thead>
            <tr className="border-b border-ink align-bottom">
              <th scope="col" className="py-1 pr-2 text-left font-normal text-ink-2">
                {t("document.budget.line")}
              </th>
              {months.map((month) => (
                <th key={month} scope="col" className="py-1 pl-2 text-right font-normal text-ink-2">
                  {f.monthShort(month)}
                </th>
              ))}
              <th scope="col" className="py-1 pl-2 text-right font-normal text-ink-2">
                {t("document.budget.total")}
              </th>
            </tr>
          </thead>
          {groupsOf(lines, "objective").map((group) => (
            <tbody key={group.key} className="break-inside-avoid">
              <tr>
                <th
                  scope="rowgroup"
                  colSpan={months.length + 2}
                  className="pt-3 pb-1 text-left font-semibold"
                >
                  <span className="sticky left-0 inline-block max-w-[calc(100vw-92px)]">
                    {group.key === "reserve"
                      ? t("document.budget.reserve")
                      : (group.name ?? t("document.budget.unbound"))}
                  </span>
                </th>
              </tr>
              {group.lines.map((line) => (
                <tr key={line.id} className="border-t border-line align-top">
                  <th scope="row" className="py-1 pr-2 text-left font-normal">
                    {line.name}
                    {line.channel && line.channel.name !== line.name && (
                      <span className="block text-ink-2">{line.channel.name}</span>
                    )}
                  </th>
                  {figures([line])}
                </tr>
              ))}
            </tbody>
          ))}
          <tbody className="break-inside-avoid">
            <tr className="border-t border-ink align-top">
              <th scope="row" className="py-1 pr-2 text-left font-semibold">
                {t("document.budget.total")}
              </th>
              {figures(lines, "font-semibold")}
            </tr>
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Amounts({
  sum: { planned, spent },
  money,
  className,
}: {
  sum: { planned: number; spent: number };
  money: (cents: number) => string;
  className: string;
}) {
  return (
    <td className={`py-1 pl-2 text-right whitespace-nowrap ${className}`}>
      {planned === 0 && spent === 0 ? (
        "–"
      ) : (
        <>
          {money(planned)}
          <span className="block font-normal text-ink-2">{money(spent)}</span>
        </>
      )}
    </td>
  );
}
