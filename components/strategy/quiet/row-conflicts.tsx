"use client";

import { useLocale } from "next-intl";
import { ConflictPrompt } from "@/components/live/conflict-prompt";
import type { Json } from "@/components/live/json";
import { useField } from "@/components/live/use-field";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";

export type Watched = {
  field: string;
  value: Json;
  as: "text" | "number" | "day" | "people";
  /** what the other wrote, as the prompt names it: « une autre échéance » */
  other: string;
  unit?: string;
};

/** The prompts of the quiet fields of a row: they need more room than the field they are about. */
export function RowConflicts({
  item,
  watched,
  names,
}: {
  item: string;
  watched: readonly Watched[];
  names: Record<string, string>;
}) {
  return watched.map((one) => <OneConflict key={one.field} item={item} one={one} names={names} />);
}

function OneConflict({
  item,
  one,
  names,
}: {
  item: string;
  one: Watched;
  names: Record<string, string>;
}) {
  const f = formatter(useLocale() as Locale);
  const bound = useField<Json>({ item, field: one.field, value: one.value });
  if (!bound.conflict) return null;
  const write = (value: Json): string => {
    if (value === null) return "";
    if (one.as === "day") return f.day(String(value));
    if (one.as === "number") return `${f.number(Number(value))}${one.unit ? ` ${one.unit}` : ""}`;
    if (one.as === "people")
      return (value as { id: string }[]).map(({ id }) => names[id] ?? "").join(", ");
    return String(value);
  };
  return <ConflictPrompt bound={bound} format={write} other={one.other} />;
}
