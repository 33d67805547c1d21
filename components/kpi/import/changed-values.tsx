"use client";

import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Ordinals } from "@/components/ui/ordinals";
import { Segmented } from "@/components/ui/segmented";
import { calendarDay } from "@/lib/format/durations";
import { type Formatter, formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import type { PreviewChange, PreviewSeries } from "@/lib/kpi/import/queries";
import type { Feed } from "@/lib/kpi/import/schema";
import { sayShortRange } from "../range";
import type { Kpi } from "./series-table";

const shown = 3;

/** The values that differ from the file's, both side by side with who wrote them; one choice for each indicator. */
export function ChangedValues({
  series,
  kpis,
  onChange,
}: {
  series: readonly PreviewSeries[];
  kpis: readonly Kpi[];
  onChange: (index: number, onChange: Feed["onChange"]) => void;
}) {
  const t = useTranslations("kpi-import.changes");
  const count = series.reduce((sum, one) => sum + one.changes.length, 0);
  return (
    <section aria-labelledby="changes" className="min-w-0 xl:pr-9">
      <h2 id="changes">{t("title", { count })}</h2>
      {series.map((one) => {
        const name = kpis.find(({ id }) => id === one.kpiId)?.name ?? one.metric;
        return (
          <div key={one.index} className="mt-1 border-b border-line pb-4 last:border-0">
            {one.changes.slice(0, shown).map((change) => (
              <Change key={change.from} name={name} series={one} change={change} />
            ))}
            {one.changes.length > shown && (
              <p className="mt-2 text-13 text-ink-2">
                {t("more", { count: one.changes.length - shown })}
              </p>
            )}
            <div className="mt-3">
              <Segmented
                name={`change-${one.index}`}
                label={t("choice", { name })}
                options={[
                  { value: "keep", label: t("keep") },
                  { value: "take", label: t("take") },
                ]}
                value={one.onChange}
                onChange={(choice) => onChange(one.index, choice)}
                className="[&_label]:whitespace-nowrap"
              />
            </div>
          </div>
        );
      })}
      <p className="mt-2 text-13 text-ink-2">{t("history")}</p>
    </section>
  );
}

function Change({
  name,
  series,
  change,
}: {
  name: string;
  series: PreviewSeries;
  change: PreviewChange;
}) {
  const t = useTranslations("kpi-import.changes");
  const range = useTranslations("kpi-import.series");
  const format = formatter(useLocale() as Locale);
  const { who } = change;
  const author = who.name && who.at !== null;
  const told = {
    name: who.name ?? "",
    day: who.at === null ? "" : format.dayShort(calendarDay(who.at)),
  };
  const take = series.onChange === "take";
  return (
    <>
      <p className="mb-2 mt-2 text-13 text-ink-2">
        <Ordinals
          text={t("where", { name, period: sayShortRange(format, change.from, change.to, range) })}
        />
      </p>
      <div className="grid grid-cols-[minmax(0,1fr)_16px_minmax(0,1fr)] items-center gap-2.5">
        <Value
          chosen={!take}
          label={
            who.door === "typed"
              ? author
                ? t("typedBy", told)
                : t("typed")
              : author
                ? t("fileBy", told)
                : t("file")
          }
          text={say(change.before, series, format) ?? t("noData")}
        />
        <Icon name="arrow-right" className="text-ink-2" />
        <Value
          chosen={take}
          label={t("inFile")}
          text={say(change.after, series, format) ?? t("noData")}
        />
      </div>
    </>
  );
}

function Value({ chosen, label, text }: { chosen: boolean; label: string; text: string }) {
  return (
    <div
      className={`min-w-0 rounded-xl border px-3.5 py-2.5 ${chosen ? "border-marine bg-marine-wash inset-ring inset-ring-marine" : "border-line bg-sheet"}`}
    >
      <span className="weight-550 block text-12 text-ink-2">
        <Ordinals text={label} />
      </span>
      <b className="font-serif text-20 font-medium">{text}</b>
    </div>
  );
}

function say(value: number | null, { unit }: PreviewSeries, format: Formatter): string | null {
  if (value === null) return null;
  if (unit === "money") return format.money(Math.round(value * 100), { decimals: 2 });
  if (unit === "percent" || unit === "fraction") return format.percent(value);
  return format.number(value);
}
