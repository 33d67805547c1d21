"use client";

import { useLocale } from "next-intl";
import { useField } from "@/components/live/use-field";
import { Ordinals } from "@/components/ui/ordinals";
import { fieldId } from "@/lib/engagement/address/field/rules";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import { QuietShell } from "./quiet-shell";

/** A day written in words; the calendar's own control lies over it and shows while one is in it. */
export function QuietDay({
  item,
  field,
  value,
  label,
  placeholder,
}: {
  item: string;
  field: string;
  value: string | null;
  label: string;
  placeholder: string;
}) {
  const locale = useLocale() as Locale;
  const bound = useField<string | null>({ item, field, value });
  return (
    <QuietShell
      id={fieldId(item, field)}
      bound={bound}
      history={{ label, format: (day) => (day ? formatter(locale).day(day) : "") }}
      className="group/day -mr-1.5 min-h-[26px] min-w-36 justify-end max-sm:min-h-11"
    >
      <span
        aria-hidden="true"
        className={`text-13 whitespace-nowrap group-focus-within/day:invisible ${bound.value ? "" : "text-watch"}`}
      >
        {bound.value ? <Ordinals text={formatter(locale).day(bound.value)} /> : placeholder}
      </span>
      <input
        type="date"
        aria-label={label}
        value={bound.value ?? ""}
        readOnly={!bound.mayEdit}
        className="absolute inset-0 w-full bg-transparent px-1.5 text-13 opacity-0 outline-none focus:opacity-100"
        {...bound.presence}
        onChange={(event) => bound.change(event.target.value || null)}
      />
    </QuietShell>
  );
}
