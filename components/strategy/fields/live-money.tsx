"use client";

import { useLocale } from "next-intl";
import { useState } from "react";
import { FieldFrame, type FrameProps } from "@/components/live/field-frame";
import { readNumber, shownNumber } from "@/components/live/numeral";
import { useField } from "@/components/live/use-field";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import { bareControl } from "./bare";

/** An amount typed in euros, kept in whole cents; what is no amount is not sent. */
export function LiveMoney({
  item,
  field,
  value,
  ...frame
}: { item: string; field: string; value: number | null } & FrameProps) {
  const locale = useLocale() as Locale;
  const bound = useField<number | null>({ item, field, value });
  const [typed, setTyped] = useState<string | null>(null);
  const kept = bound.value === null ? null : bound.value / 100;
  const shown = shownNumber(typed, kept, locale);
  const read = (text: string) => {
    const euros = readNumber(text, locale);
    return euros === null || euros < 0 ? null : Math.round(euros * 100);
  };
  const wrong = shown.trim() !== "" && read(shown) === null;
  return (
    <FieldFrame
      bound={bound}
      format={(cents) => (cents === null ? "" : formatter(locale).money(cents))}
      unit="€"
      {...frame}
    >
      {(control) => (
        <input
          {...control}
          aria-invalid={wrong || control["aria-invalid"]}
          inputMode="decimal"
          value={shown}
          disabled={!bound.mayEdit}
          autoComplete="off"
          className={bareControl}
          onFocus={bound.presence.onFocus}
          onBlur={() => {
            setTyped(null);
            bound.presence.onBlur();
          }}
          onChange={(event) => {
            const text = event.target.value;
            setTyped(text);
            if (text.trim() === "") bound.change(null);
            else if (read(text) !== null) bound.change(read(text));
          }}
        />
      )}
    </FieldFrame>
  );
}
