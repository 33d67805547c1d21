"use client";

import { useLocale, useTranslations } from "next-intl";
import { ConflictPrompt } from "@/components/live/conflict-prompt";
import { SaveHint } from "@/components/live/save-hint";
import { useField } from "@/components/live/use-field";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";

type Period = { from: string; to: string; label: string };

const control = "min-h-9 rounded-lg border border-edge bg-sheet px-2.5 text-14 max-sm:min-h-11";

/** Spans of days with a name. A new one begins on `today`; the end never comes before the beginning. */
export function LivePeriods({
  item,
  field,
  label,
  value,
  today,
}: {
  item: string;
  field: string;
  label: string;
  value: Period[];
  today: string;
}) {
  const t = useTranslations("strategy-edit");
  const f = formatter(useLocale() as Locale);
  const bound = useField<Period[]>({ item, field, value });
  const put = (place: number, period: Period) =>
    bound.change(bound.value.map((each, at) => (at === place ? period : each)));
  const day = (place: number, period: Period, end: "from" | "to") => (
    <input
      type="date"
      aria-label={t(end === "from" ? "column.from" : "column.to")}
      value={period[end]}
      min={end === "to" ? period.from : undefined}
      readOnly={!bound.mayEdit}
      className={`${control} min-w-0 flex-[1_1_136px]`}
      {...bound.presence}
      onChange={({ target }) => {
        if (!target.validity.valid || target.value === "") return;
        const next = { ...period, [end]: target.value };
        put(place, next.to < next.from ? { ...next, to: next.from } : next);
      }}
    />
  );
  return (
    <fieldset className="min-w-0">
      <legend className="weight-550 mb-1.5 text-12 text-ink-2">{label}</legend>
      <ul className="grid gap-1.5">
        {bound.value.map((period, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a period has no other name than its place
          <li key={place} className="flex flex-wrap items-center gap-2">
            {day(place, period, "from")}
            {day(place, period, "to")}
            <input
              aria-label={t("column.name")}
              placeholder={t("column.name")}
              value={period.label}
              readOnly={!bound.mayEdit}
              maxLength={200}
              className={`${control} min-w-0 flex-[2_1_140px]`}
              {...bound.presence}
              onChange={({ target }) => put(place, { ...period, label: target.value })}
            />
            {bound.mayEdit && (
              <IconButton
                icon="close"
                label={t("pick.removeRow")}
                onClick={() => bound.commit(bound.value.filter((_, at) => at !== place))}
              />
            )}
          </li>
        ))}
      </ul>
      {bound.mayEdit && (
        <Button
          variant="ghost"
          size="sm"
          onClick={() => bound.commit([...bound.value, { from: today, to: today, label: "" }])}
        >
          <Icon name="plus" size={14} />
          {t("pick.addRow")}
        </Button>
      )}
      <SaveHint bound={bound} />
      {bound.conflict && (
        <ConflictPrompt
          bound={bound}
          format={(periods) =>
            periods
              .map((one) => `${one.label} ${f.day(one.from)} – ${f.day(one.to)}`.trim())
              .join(", ")
          }
        />
      )}
    </fieldset>
  );
}
