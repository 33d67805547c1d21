"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import { FieldFrame, type FrameProps } from "./field-frame";
import { readNumber, shownNumber } from "./numeral";
import { useField } from "./use-field";

type Place = { item: string; field: string };

const bare =
  "min-w-0 flex-1 bg-transparent py-1.5 text-14 text-ink outline-none disabled:text-ink-2 max-sm:min-h-[42px]";

/** A text that saves by itself; `lines` makes it several lines high. */
export function LiveText({
  item,
  field,
  value,
  lines,
  placeholder,
  maxLength = 500,
  ...frame
}: Place &
  FrameProps & { value: string; lines?: number; placeholder?: string; maxLength?: number }) {
  const bound = useField<string>({ item, field, value });
  const Control = lines ? "textarea" : "input";
  return (
    <FieldFrame bound={bound} format={(text) => text} {...frame}>
      {(control) => (
        <Control
          {...control}
          {...bound.presence}
          rows={lines}
          value={bound.value}
          placeholder={placeholder}
          maxLength={maxLength}
          disabled={!bound.mayEdit}
          autoComplete="off"
          className={lines ? `${bare} field-sizing-content resize-none` : bare}
          // Sized by its content, it would forget its rows.
          style={lines ? { minHeight: `calc(${lines}lh + 12px)` } : undefined}
          onChange={(event) => bound.change(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !lines) bound.commit();
          }}
        />
      )}
    </FieldFrame>
  );
}

/** A number that may be missing, typed as the language writes it; what is no number is said and not sent. */
export function LiveNumber({
  item,
  field,
  value,
  example = 61,
  toText,
  ...frame
}: Place &
  FrameProps & {
    value: number | null;
    example?: number;
    /** how the value is written in the conflict prompt; with grouping by default */
    toText?: (value: number) => string;
  }) {
  const t = useTranslations("live");
  const locale = useLocale() as Locale;
  const bound = useField<number | null>({ item, field, value });
  const [typed, setTyped] = useState<string | null>(null);
  const shown = shownNumber(typed, bound.value, locale);
  const read = shown.trim() === "" ? null : readNumber(shown, locale);
  const wrong = shown.trim() !== "" && read === null;
  const write = toText ?? formatter(locale).number;
  return (
    <FieldFrame
      bound={bound}
      format={(figure) => (figure === null ? "" : write(figure))}
      problem={wrong ? t("notANumber", { example: formatter(locale).number(example) }) : null}
      {...frame}
    >
      {(control) => (
        <input
          {...control}
          inputMode="decimal"
          value={shown}
          disabled={!bound.mayEdit}
          autoComplete="off"
          className={bare}
          onFocus={bound.presence.onFocus}
          onBlur={() => {
            if (!wrong) setTyped(null);
            bound.presence.onBlur();
          }}
          onChange={(event) => {
            const text = event.target.value;
            setTyped(text);
            const figure = text.trim() === "" ? null : readNumber(text, locale);
            if (figure !== null || text.trim() === "") bound.change(figure);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !wrong) bound.commit();
          }}
        />
      )}
    </FieldFrame>
  );
}

/** A calendar day that may be missing; chosen, it is sent at once. */
export function LiveDate({
  item,
  field,
  value,
  min,
  max,
  ...frame
}: Place & FrameProps & { value: string | null; min?: string; max?: string }) {
  const locale = useLocale() as Locale;
  const bound = useField<string | null>({ item, field, value });
  return (
    <FieldFrame bound={bound} format={(day) => (day ? formatter(locale).day(day) : "")} {...frame}>
      {(control) => (
        <input
          {...control}
          {...bound.presence}
          type="date"
          value={bound.value ?? ""}
          min={min}
          max={max}
          disabled={!bound.mayEdit}
          className={bare}
          onChange={(event) => bound.change(event.target.value || null)}
        />
      )}
    </FieldFrame>
  );
}

/** A choice among options, sent at once; `null` where `none` names the absence of one. */
export function LiveSelect<T extends string>({
  item,
  field,
  value,
  options,
  none,
  ...frame
}: Place &
  FrameProps & { value: T | null; options: { value: T; label: string }[]; none?: string }) {
  const bound = useField<T | null>({ item, field, value });
  const labelOf = (chosen: T | null) =>
    options.find((option) => option.value === chosen)?.label ?? none ?? "";
  return (
    <FieldFrame bound={bound} format={labelOf} {...frame}>
      {(control) => (
        <select
          {...control}
          {...bound.presence}
          value={bound.value ?? ""}
          disabled={!bound.mayEdit}
          className={bare}
          onChange={(event) => bound.commit((event.target.value || null) as T | null)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
