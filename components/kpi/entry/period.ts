import type { Formatter } from "@/lib/format/format";
import type { EntryRow } from "@/lib/kpi/value/queries";

type Say = (key: "week" | "range", values: { from: string; to: string }) => string;

/** The period of a figure as people call it: a day, "semaine du 2 au 8 mars", "mars 2026", a year. */
export function sayPeriod(
  { from, to, grain }: Pick<EntryRow, "from" | "to" | "grain">,
  format: Formatter,
  t: Say,
): string {
  if (grain === "daily") return format.dayLong(from);
  if (grain === "monthly") return format.month(from);
  if (grain === "yearly") return from.slice(0, 4);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  const dayAlone =
    format.locale === "fr" && Number(from.slice(8)) === 1 ? "1er" : String(Number(from.slice(8)));
  const values = { from: sameMonth ? dayAlone : format.dayShort(from), to: format.day(to) };
  return t(grain === "weekly" ? "week" : "range", values);
}
