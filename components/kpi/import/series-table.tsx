"use client";

import { useLocale, useTranslations } from "next-intl";
import { Sparkline } from "@/components/chart/sparkline";
import { Checkbox } from "@/components/ui/checkbox";
import { Ordinals } from "@/components/ui/ordinals";
import { Table } from "@/components/ui/table";
import { type Formatter, formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import type { PreviewSeries } from "@/lib/kpi/import/queries";
import { sayShortRange } from "../range";

/** An indicator that can be fed. */
export type Kpi = { id: string; name: string };

/** The series of a file, what each would feed, and how many of its points are new, changed and known. */
export function SeriesTable({
  series,
  kpis,
  names,
  onFeed,
  onCreate,
}: {
  series: readonly PreviewSeries[];
  kpis: readonly Kpi[];
  names: Record<string, string>;
  onFeed: (index: number, kpiId: string | null) => void;
  onCreate: (index: number, catalogue: { key: string; name: string } | null) => void;
}) {
  const t = useTranslations("kpi-import.series");
  const format = formatter(useLocale() as Locale);
  return (
    <>
      <h2 id="series" className="mb-2">
        {t("title", { count: series.length })}
      </h2>
      {series.length > 0 && (
        <div className="sm:[&_td]:px-2! sm:[&_th]:px-2! sm:[&_tr>:first-child]:pl-4! sm:[&_tr>:last-child]:pr-4!">
          <Table caption={t("title", { count: series.length })} sheet>
            <thead>
              <tr>
                <th scope="col">{t("name")}</th>
                <th scope="col">{t("period")}</th>
                <th scope="col" data-num>
                  {t("points")}
                </th>
                <th scope="col" data-num>
                  {t("sum")}
                </th>
                <th scope="col" className="max-lg:hidden!">
                  <span className="sr-only">{t("line")}</span>
                </th>
                <th scope="col" data-num>
                  {t("fresh")}
                </th>
                <th scope="col" data-num>
                  {t("changed")}
                </th>
                <th scope="col" data-num>
                  {t("known")}
                </th>
              </tr>
            </thead>
            <tbody className="text-13">
              {series.map((one) => {
                const catalogue =
                  one.create && names[one.create]
                    ? { key: one.create, name: names[one.create] as string }
                    : null;
                return (
                  <tr key={one.index} className={one.kpiId ? "" : "text-ink-2"}>
                    <th scope="row">
                      <Feeding
                        series={one}
                        kpis={kpis}
                        catalogue={catalogue}
                        onFeed={(kpiId) => onFeed(one.index, kpiId)}
                        onCreate={(from) => onCreate(one.index, from)}
                      />
                    </th>
                    <td data-label={t("period")} className="sm:whitespace-nowrap">
                      {one.first && one.last ? (
                        <span>
                          <Ordinals text={sayShortRange(format, one.first, one.last, t)} />
                        </span>
                      ) : (
                        t("empty")
                      )}
                    </td>
                    <td data-num data-label={t("points")}>
                      {format.number(one.points)}
                    </td>
                    <td data-num data-label={t("sum")}>
                      {sayTotal(one, format, t)}
                    </td>
                    <td className="max-lg:hidden!">
                      <Sparkline values={one.spark} width={60} height={26} />
                    </td>
                    <Count label={t("fresh")} value={one.counts.fresh} tone="text-good" />
                    <Count label={t("changed")} value={one.counts.changed} tone="text-watch" />
                    <Count label={t("known")} value={one.counts.known} tone="" />
                  </tr>
                );
              })}
            </tbody>
          </Table>
        </div>
      )}
    </>
  );

  function Count({ label, value, tone }: { label: string; value: number; tone: string }) {
    const strong = value > 0 && tone !== "";
    return (
      <td data-num data-label={label} className={strong ? `${tone} font-semibold` : "text-ink-2"}>
        {format.number(value)}
      </td>
    );
  }
}

/** Whether a series is imported, and into which indicator; one that does not exist yet is made on the spot. */
function Feeding({
  series,
  kpis,
  catalogue,
  onFeed,
  onCreate,
}: {
  series: PreviewSeries;
  kpis: readonly Kpi[];
  catalogue: { key: string; name: string } | null;
  onFeed: (kpiId: string | null) => void;
  onCreate: (catalogue: { key: string; name: string } | null) => void;
}) {
  const t = useTranslations("kpi-import.series");
  const choose = (value: string) => {
    if (value === "+catalogue") onCreate(catalogue);
    else if (value === "+own") onCreate(null);
    else onFeed(value || null);
  };
  return (
    <span className="flex items-center gap-3 max-sm:w-full">
      <Checkbox
        checked={series.kpiId !== null}
        onChange={(event) => {
          if (!event.target.checked) onFeed(null);
          else onCreate(catalogue);
        }}
        disabled={series.points === 0 || (series.kpiId === null && catalogue === null)}
        aria-label={t("use", { metric: series.metric })}
        className="shrink-0 gap-0!"
      >
        <span className="sr-only">{t("use", { metric: series.metric })}</span>
      </Checkbox>
      <span className="w-[190px] min-w-0 max-sm:w-auto max-sm:flex-1">
        <span className="block truncate text-12 text-ink-2">
          {t("column", { label: series.label })}
        </span>
        <select
          aria-label={t("feed", { metric: series.metric })}
          value={series.kpiId ?? ""}
          disabled={series.points === 0}
          onChange={(event) => choose(event.target.value)}
          className={`-ml-1 w-full cursor-pointer truncate rounded-sm bg-transparent py-0.5 font-semibold max-sm:min-h-11 ${series.kpiId ? "text-ink" : "text-marine"}`}
        >
          <option value="">{series.kpiId ? t("noneChosen") : t("choose")}</option>
          {kpis.map(({ id, name }) => (
            <option key={id} value={id} className="bg-sheet text-ink">
              {name}
            </option>
          ))}
          {!series.kpiId && catalogue && (
            <option value="+catalogue" className="bg-sheet text-ink">
              {t("create", { name: catalogue.name })}
            </option>
          )}
          {!series.kpiId && (
            <option value="+own" className="bg-sheet text-ink">
              {t("createOther", { metric: series.metric })}
            </option>
          )}
        </select>
      </span>
    </span>
  );
}

/** What adds up is added up; of what does not, the mean, and it says so. */
function sayTotal(
  { kind, points, sum, unit }: PreviewSeries,
  format: Formatter,
  t: (key: "average", values: { value: string }) => string,
): string {
  const say = (value: number) => {
    if (unit === "money") return format.money(Math.round(value * 100), { decimals: 2 });
    if (unit === "percent") return format.percent(value);
    if (unit === "fraction") return format.percent(value * 100);
    return format.number(value);
  };
  if (kind === "additive" || points === 0) return say(sum);
  return t("average", { value: say(sum / points) });
}
