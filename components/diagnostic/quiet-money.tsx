"use client";

import { useLocale } from "next-intl";
import { useState } from "react";
import { readNumber, writeNumber } from "@/components/live/numeral";
import { useField } from "@/components/live/use-field";
import { QuietShell, quietControl } from "@/components/strategy/quiet/quiet-shell";
import { fieldId } from "@/lib/engagement/address/field/rules";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";

/** An amount in a line of text, typed in euros and kept in whole cents; what is no amount is marked and not sent. */
export function QuietMoney({
  item,
  field,
  value,
  label,
  per,
  className = "",
}: {
  item: string;
  field: string;
  value: number | null;
  label: string;
  /** what it is paid for, after the amount: "/ month" */
  per?: string;
  className?: string;
}) {
  const locale = useLocale() as Locale;
  const bound = useField<number | null>({ item, field, value });
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? writeNumber(bound.value === null ? null : bound.value / 100, locale);
  const cents = (text: string) => {
    const euros = readNumber(text, locale);
    return euros === null || euros < 0 ? null : Math.round(euros * 100);
  };
  const { before, after } = formatter(locale).around("€");
  const wrong = shown.trim() !== "" && cents(shown) === null;
  return (
    <QuietShell id={fieldId(item, field)} bound={bound} wrong={wrong} className={className}>
      {before && <span>{before}</span>}
      <input
        aria-label={label}
        aria-invalid={wrong}
        inputMode="decimal"
        autoComplete="off"
        value={shown}
        placeholder="–"
        readOnly={!bound.mayEdit}
        className={`${quietControl} min-w-4 text-right`}
        onFocus={bound.presence.onFocus}
        onBlur={() => {
          if (!wrong) setTyped(null);
          bound.presence.onBlur();
        }}
        onChange={({ target }) => {
          setTyped(target.value);
          if (target.value.trim() === "") bound.change(null);
          else if (cents(target.value) !== null) bound.change(cents(target.value));
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !wrong) bound.commit();
        }}
      />
      {(after || per) && (
        <span className="pl-1 whitespace-nowrap">
          {[after, per].filter(Boolean).join("\u00a0")}
        </span>
      )}
    </QuietShell>
  );
}
