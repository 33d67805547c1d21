import { Ordinals } from "@/components/ui/ordinals";
import { valueAt } from "@/lib/kpi/trajectory/rules";
import type { GapView } from "@/lib/review/gap/rules";
import { figure, type Words } from "../words";

/** The figures of the drawing, one row for each period, the latest first. */
export function GapTable({ gap, words }: { gap: GapView; words: Words }) {
  const { t, f } = words;
  const cell = "py-1.5 pr-4 text-left";
  return (
    <details className="mt-2 text-14 print:hidden">
      <summary className="py-2.5 text-ink-2">{t("gap.table")}</summary>
      <div className="max-h-72 overflow-y-auto">
        <table className="w-full max-w-[560px]">
          <caption className="sr-only">{gap.name}</caption>
          <thead>
            <tr className="border-b border-line">
              <th className={`${cell} font-medium text-ink-2`}>{t("gap.period")}</th>
              <th className={`${cell} font-medium text-ink-2`}>{t("gap.value")}</th>
              <th className={`${cell} font-medium text-ink-2`}>{t("gap.expected")}</th>
            </tr>
          </thead>
          <tbody>
            {[...gap.points].reverse().map(([day, value]) => {
              const expected = valueAt(gap.line, day);
              return (
                <tr key={day} className="border-b border-line">
                  <th scope="row" className={`${cell} font-normal`}>
                    <Ordinals text={f.day(day)} />
                  </th>
                  <td className={cell}>{figure(gap, value, words)}</td>
                  <td className={cell}>
                    {figure(
                      gap,
                      expected === null ? null : Number(expected.toFixed(gap.decimals)),
                      words,
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}
