"use client";

import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { Warning } from "@/lib/exchange/kpi/reading";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import type { ImportPreview } from "@/lib/kpi/import/queries";
import type { Feed } from "@/lib/kpi/import/schema";
import { ChangedValues } from "./changed-values";
import { type Kpi, SeriesTable } from "./series-table";
import { SkippedLines } from "./skipped-lines";

/** What one file would change: its series, the values that differ, the lines left aside. */
export function Preview({
  preview,
  kpis,
  names,
  onFeed,
  onCreate,
  onChange,
}: {
  preview: ImportPreview;
  kpis: readonly Kpi[];
  names: Record<string, string>;
  onFeed: (index: number, kpiId: string | null) => void;
  onCreate: (index: number, catalogue: { key: string; name: string } | null) => void;
  onChange: (index: number, onChange: Feed["onChange"]) => void;
}) {
  const t = useTranslations("kpi-import");
  const changed = preview.series.filter(({ changes }) => changes.length > 0);
  return (
    <section className="min-w-0" aria-labelledby="series">
      <SeriesTable
        series={preview.series}
        kpis={kpis}
        names={names}
        onFeed={onFeed}
        onCreate={onCreate}
      />
      <div
        className={`mt-7 grid gap-y-7 ${changed.length > 0 ? "xl:grid-cols-2 xl:divide-x xl:divide-line" : ""}`}
      >
        {changed.length > 0 && <ChangedValues series={changed} kpis={kpis} onChange={onChange} />}
        <div className={`min-w-0 ${changed.length > 0 ? "xl:pl-9" : ""}`}>
          <SkippedLines skipped={preview.skipped} />
          <Remarks preview={preview} />
        </div>
      </div>
      <div className="mt-7 flex flex-wrap justify-between gap-x-6 gap-y-2 border-t border-line pt-4 text-13">
        <p className="flex items-center gap-2">
          <Icon name="undo" />
          <span>{t.rich("after", { b: (words) => <b className="font-semibold">{words}</b> })}</span>
        </p>
        <p className="text-ink-2">{t("remembered")}</p>
      </div>
    </section>
  );
}

function Remarks({ preview }: { preview: ImportPreview }) {
  const t = useTranslations("kpi-import");
  const warning = useTranslations("exchange.warning");
  const format = formatter(useLocale() as Locale);
  const said = preview.warnings.map((one) => warning(one.key, inWords(one, format.day)));
  if (preview.tables.length > 0)
    said.push(
      t("tables", {
        count: preview.tables.length,
        names: format.list(
          preview.tables.slice(0, 4).map(({ table }) => t("quoted", { text: table })),
        ),
      }),
    );
  if (said.length === 0) return null;
  return (
    <section className="mt-7" aria-labelledby="remarks">
      <h2 id="remarks">{t("remarks")}</h2>
      <ul className="mt-1 divide-y divide-line text-13">
        {said.map((text) => (
          <li key={text} className="py-2">
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

function inWords({ values }: Warning, day: (day: string) => string): Warning["values"] {
  const date = values.day;
  const isDay = typeof date === "string" && /^\d{4}-\d{2}-\d{2}$/.test(date);
  return isDay ? { ...values, day: day(date) } : values;
}
