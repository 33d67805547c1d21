import type { Locale } from "@/lib/i18n/locale";

/** Reads a number as people of that language type it ("1 234,5", "1,234.5"), or null where it is none. */
export function readNumber(text: string, locale: Locale): number | null {
  const bare = text.replace(/[\s\u00a0\u202f]/g, "").replace("\u2212", "-");
  const plain = locale === "fr" ? bare.replace(",", ".") : bare.replaceAll(",", "");
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** A number as it stands in a control: without grouping, with the decimal mark of the language. */
export function writeNumber(value: number | null, locale: Locale): string {
  if (value === null) return "";
  return locale === "fr" ? String(value).replace(".", ",") : String(value);
}

/**
 * What a number's control shows: the text as it is being typed as long as it says the value, or no number at all; the
 * value itself once somebody else changed it meanwhile.
 */
export function shownNumber(typed: string | null, value: number | null, locale: Locale): string {
  if (typed === null) return writeNumber(value, locale);
  const blank = typed.trim() === "";
  const figure = readNumber(typed, locale);
  const says = blank ? value === null : figure === null || figure === value;
  return says ? typed : writeNumber(value, locale);
}
