import type { Formatter } from "@/lib/format/format";

/** Two days as a range in few words: "29 déc. au 8 mars", "1er au 20 nov."; with its year once that is over. */
export function sayShortRange(
  format: Formatter,
  from: string,
  to: string,
  t: (key: "from", values: { from: string; to: string }) => string,
): string {
  const [thisYear, last] = [String(new Date().getFullYear()), to.slice(0, 4)];
  const number = (day: string) =>
    format.locale === "fr" && day.slice(8) === "01" ? "1er" : String(Number(day.slice(8)));
  const short = (day: string) => `${number(day)} ${format.monthShort(day)}`;
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  const sameYear = from.slice(0, 4) === last;
  const end = sameYear && last === thisYear ? short(to) : `${short(to)} ${last}`;
  if (from === to) return end;
  const begin = sameMonth
    ? number(from)
    : sameYear
      ? short(from)
      : `${short(from)} ${from.slice(0, 4)}`;
  return t("from", { from: begin, to: end });
}
