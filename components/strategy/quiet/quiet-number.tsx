"use client";

import { useLocale } from "next-intl";
import { useState } from "react";
import { readNumber, shownNumber } from "@/components/live/numeral";
import { useField } from "@/components/live/use-field";
import { fieldId } from "@/lib/engagement/address/field/rules";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import { QuietShell, quietControl } from "./quiet-shell";

/** A figure in a line of text; what is no number is marked and not sent. */
export function QuietNumber({
  item,
  field,
  value,
  label,
  placeholder,
  unit,
  className = "",
}: {
  item: string;
  field: string;
  value: number | null;
  label: string;
  placeholder: string;
  unit?: string;
  className?: string;
}) {
  const locale = useLocale() as Locale;
  const bound = useField<number | null>({ item, field, value });
  const [typed, setTyped] = useState<string | null>(null);
  const shown = shownNumber(typed, bound.value, locale);
  const { before, after } = formatter(locale).around(bound.value === null ? undefined : unit);
  const wrong = shown.trim() !== "" && readNumber(shown, locale) === null;
  return (
    <QuietShell
      id={fieldId(item, field)}
      bound={bound}
      wrong={wrong}
      history={{
        label,
        format: (figure) => (figure === null ? "" : formatter(locale).number(figure)),
      }}
      className={className}
    >
      {before && <span className="text-13">{before}</span>}
      <input
        aria-label={label}
        aria-invalid={wrong}
        inputMode="decimal"
        autoComplete="off"
        value={shown}
        placeholder={placeholder}
        readOnly={!bound.mayEdit}
        className={`${quietControl} min-w-4 text-13`}
        onFocus={bound.presence.onFocus}
        onBlur={() => {
          if (!wrong) setTyped(null);
          bound.presence.onBlur();
        }}
        onChange={(event) => {
          const text = event.target.value;
          setTyped(text);
          const figure = readNumber(text, locale);
          if (figure !== null || text.trim() === "") bound.change(figure);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !wrong) bound.commit();
        }}
      />
      {after && <span className="pl-1 text-13">{after}</span>}
    </QuietShell>
  );
}
