"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ConflictPrompt } from "@/components/live/conflict-prompt";
import { readNumber, shownNumber } from "@/components/live/numeral";
import { SaveHint } from "@/components/live/save-hint";
import { useField } from "@/components/live/use-field";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Ordinals } from "@/components/ui/ordinals";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";

export type RowKind = "milestones" | "fruits";
type Row = Record<string, string | number>;
type Column = { key: string; as: "day" | "number" | "money" | "text" };

const columnsOf: Record<RowKind, readonly [Column, ...Column[]]> = {
  milestones: [
    { key: "day", as: "day" },
    { key: "value", as: "number" },
  ],
  fruits: [
    { key: "on", as: "day" },
    { key: "what", as: "text" },
  ],
};

/** A short list of dated figures, kept in the order of their dates; a row counts once its date is chosen. */
export function LiveRows({
  item,
  field,
  label,
  kind,
  value,
}: {
  item: string;
  field: string;
  label: string;
  kind: RowKind;
  value: Row[];
}) {
  const t = useTranslations("strategy-edit");
  const locale = useLocale() as Locale;
  const bound = useField<Row[]>({ item, field, value });
  const [fresh, setFresh] = useState(false);
  const columns = columnsOf[kind];
  const [dated] = columns;
  const put = (rows: Row[]) =>
    bound.change([...rows].sort((a, b) => (String(a[dated.key]) < String(b[dated.key]) ? -1 : 1)));
  const begin = (date: string) => {
    const row = Object.fromEntries(
      columns.map(({ key, as }) => [key, key === dated.key ? date : as === "text" ? "" : 0]),
    );
    setFresh(false);
    put([...bound.value, row]);
  };
  return (
    <fieldset className="min-w-0">
      <legend className="weight-550 mb-1.5 text-12 text-ink-2">{label}</legend>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
        {bound.value.map((row, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may be of the same day
            key={`${row[dated.key]} ${index}`}
            className={`flex gap-2 ${bound.mayEdit ? "items-center max-sm:flex-wrap" : "items-baseline gap-x-4"}`}
          >
            {columns.map((column) => (
              <Cell
                key={column.key}
                label={t(`column.${column.key}` as "column.day")}
                column={column}
                value={row[column.key] ?? ""}
                fixed={!bound.mayEdit}
                presence={bound.presence}
                onChange={(next) =>
                  put(
                    bound.value.map((each) =>
                      each === row ? { ...row, [column.key]: next } : each,
                    ),
                  )
                }
              />
            ))}
            {bound.mayEdit && (
              <IconButton
                icon="close"
                label={t("pick.removeRow")}
                onClick={() => put(bound.value.filter((_, place) => place !== index))}
              />
            )}
          </li>
        ))}
        {fresh && (
          <li>
            <input
              // biome-ignore lint/a11y/noAutofocus: the person just asked for this row
              autoFocus
              type="date"
              aria-label={t(`column.${dated.key}` as "column.day")}
              className={cellClass}
              onChange={(event) =>
                event.target.validity.valid && event.target.value && begin(event.target.value)
              }
            />
          </li>
        )}
      </ul>
      {bound.mayEdit && !fresh && (
        <Button variant="ghost" size="sm" className="mt-1" onClick={() => setFresh(true)}>
          <Icon name="plus" size={14} />
          {t("pick.addRow")}
        </Button>
      )}
      <SaveHint bound={bound} />
      {bound.conflict && (
        <ConflictPrompt
          bound={bound}
          format={(rows) =>
            rows
              .map((row) =>
                columns.map((column) => written(row[column.key], column, locale)).join(" "),
              )
              .join(", ")
          }
        />
      )}
    </fieldset>
  );
}

export const cellClass =
  "min-h-9 w-full min-w-0 max-w-44 rounded-lg border border-edge bg-sheet px-2.5 text-14 max-sm:min-h-11";

/** One figure, day or word of a row; whoever may not change it reads it. */
export function Cell({
  label,
  column,
  value,
  fixed,
  presence,
  onChange,
}: {
  label: string;
  column: Column;
  value: string | number;
  fixed: boolean;
  presence: { onFocus: () => void; onBlur: () => void };
  onChange: (value: string | number) => void;
}) {
  const locale = useLocale() as Locale;
  const [typed, setTyped] = useState<string | null>(null);
  if (fixed)
    return (
      <span className={`text-14 text-ink-2 ${column.as === "text" ? "min-w-0" : "shrink-0"}`}>
        <span className="sr-only">{label} </span>
        <Ordinals text={written(value, column, locale)} />
      </span>
    );
  const common = { "aria-label": label, className: cellClass, onFocus: presence.onFocus };
  if (column.as === "day")
    return (
      <input
        {...common}
        type="date"
        value={value}
        onBlur={presence.onBlur}
        onChange={(event) => event.target.value && onChange(event.target.value)}
      />
    );
  if (column.as === "text")
    return (
      <input
        {...common}
        className={`${cellClass} flex-1 max-w-none max-sm:order-last max-sm:basis-full`}
        value={value}
        maxLength={200}
        onBlur={presence.onBlur}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  const scale = column.as === "money" ? 100 : 1;
  return (
    <input
      {...common}
      inputMode="decimal"
      value={shownNumber(typed, Number(value) / scale, locale)}
      onBlur={() => {
        setTyped(null);
        presence.onBlur();
      }}
      onChange={(event) => {
        setTyped(event.target.value);
        const figure = readNumber(event.target.value, locale);
        if (figure !== null) onChange(scale === 1 ? figure : Math.round(figure * scale));
      }}
    />
  );
}

function written(value: string | number | undefined, column: Column, locale: Locale): string {
  const f = formatter(locale);
  if (value === undefined) return "";
  if (column.as === "day") return f.day(String(value));
  if (column.as === "text") return String(value);
  return column.as === "money" ? f.money(Number(value)) : f.number(Number(value));
}
