import type { Formatter } from "@/lib/format/format";

/** Two days as a range: "29 déc. au 8 mars", with the year where it is not the same or long past. */
export function sayRange(
  format: Formatter,
  from: string,
  to: string,
  t: (key: "from", values: { from: string; to: string }) => string,
): string {
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  if (from === to) return format.day(from);
  return t("from", {
    from: sameYear ? format.dayShort(from) : format.day(from),
    to: format.day(to),
  });
}
