import { signs } from "@/lib/coherence/finding";
import type { RosePoint } from "@/lib/engagement/findings/course/queries";
import { calendarDay } from "@/lib/format/durations";
import { percent, type RoseWords } from "./words";

/** The same lines as a table, for whoever does not read drawings: the days on which a figure moved, the latest first. */
export function RoseTable({ points, words }: { points: readonly RosePoint[]; words: RoseWords }) {
  const { t, f } = words;
  const key = (point: RosePoint | undefined) =>
    point && signs.map((sign) => percent(point.signs[sign], words)).join();
  const told = points.filter((point, index) => key(point) !== key(points[index - 1])).toReversed();
  return (
    <details className="mt-4">
      <summary className="min-h-11 py-2.5 text-13 text-ink-2">{t("table")}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="overflow-x-auto" aria-label={t("table")} tabIndex={0}>
        <table className="w-full text-left text-13 tabular-nums">
          <caption className="sr-only">{t("page")}</caption>
          <thead>
            <tr className="bg-sunk">
              {[t("day"), ...signs.map(words.signs)].map((name) => (
                <th key={name} scope="col" className="px-2 py-1.5 font-medium text-ink-2">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {told.map((point) => (
              <tr key={point.at} className="border-b border-line">
                <th scope="row" className="px-2 py-1.5 font-medium whitespace-nowrap">
                  {f.day(calendarDay(point.at))}
                </th>
                {signs.map((sign) => (
                  <td key={sign} className="px-2 py-1.5 whitespace-nowrap">
                    {percent(point.signs[sign], words)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
