import { useTranslations } from "next-intl";
import { Ordinals } from "@/components/ui/ordinals";
import { Table } from "@/components/ui/table";
import type { Formatter } from "@/lib/format/format";
import type { Chart } from "@/lib/kpi/dashboard/queries";
import { periodAt } from "@/lib/kpi/happened/rules";

/** The same figures for those who read rather than look, latest first. */
export function ChartTable({
  chart,
  notes,
  format,
  say,
}: {
  chart: Chart;
  /** what happened on the way, in words */
  notes: readonly { day: string; text: string }[];
  format: Formatter;
  say: (value: number) => string;
}) {
  const t = useTranslations("kpi-chart");
  const happened = new Map<number, string[]>();
  for (const { day, text } of notes) {
    const at = periodAt(chart.points, day);
    happened.set(at, [...(happened.get(at) ?? []), `${format.dayShort(day)}, ${text}`]);
  }
  return (
    <details className="mt-3 text-13">
      <summary className="w-fit font-semibold text-marine max-sm:min-h-11">{t("table")}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard too */}
      <section aria-label={t("table")} tabIndex={0} className="mt-2 max-h-80 overflow-y-auto">
        <Table caption={`${chart.name}, ${t("table")}`} sheet>
          <thead>
            <tr>
              <th scope="col">{t("period")}</th>
              <th scope="col" data-num>
                {t("value")}
              </th>
              <th scope="col" data-num>
                {t("expected")}
              </th>
              {notes.length > 0 && <th scope="col">{t("happened")}</th>}
            </tr>
          </thead>
          <tbody>
            {[...chart.points.entries()].reverse().map(([at, [day, value, expected]]) => (
              <tr key={day}>
                <th scope="row">
                  <Ordinals text={format.day(day)} />
                </th>
                <td data-num data-label={t("value")}>
                  {say(value)}
                </td>
                <td data-num data-label={t("expected")}>
                  {expected === null ? t("noExpected") : say(expected)}
                </td>
                {notes.length > 0 && (
                  <td data-label={happened.has(at) ? t("happened") : undefined}>
                    {happened.has(at) && <Ordinals text={happened.get(at)?.join("\u2002") ?? ""} />}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </Table>
      </section>
    </details>
  );
}
