import type { Locale } from "@/lib/i18n/locale";
import { nbsp, regions, typeset } from "./region";

type Decimals = { decimals?: number };

/** Numbers, rates and money. A missing figure is not a number: the caller says "no data", never 0. */
export function numbers(locale: Locale) {
  const formats = new Map<string, Intl.NumberFormat>();
  const write = (value: number, options: Intl.NumberFormatOptions) => {
    const key = JSON.stringify(options);
    const format = formats.get(key) ?? new Intl.NumberFormat(regions[locale], options);
    formats.set(key, format);
    // -0 and what rounds to it are zero to a reader
    return typeset(format.format(value)).replace(/^−(?=\D*0(?:[.,]0+)?\D*$)/, "");
  };
  const digits = (decimals: number | undefined, most: number) => ({
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? most,
  });
  const number = (value: number, { decimals }: Decimals = {}) => write(value, digits(decimals, 2));
  const percentSign = locale === "fr" ? `${nbsp}%` : "%";

  return {
    /** "1 234,5"; at most two decimals, exactly `decimals` where given. */
    number,
    /** A share counted 0 to 100 (88 is "88 %"); at most one decimal, exactly `decimals` where given. */
    percent: (value: number, { decimals }: Decimals = {}) =>
      write(value, digits(decimals, 1)) + percentSign,
    /** Integer cents as euros: whole euros without decimals, others with two ("8,40 €"). */
    money: (cents: number, { decimals }: Decimals = {}) => {
      const kept = decimals ?? (cents % 100 === 0 ? 0 : 2);
      return write(cents / 100, { style: "currency", currency: "EUR", ...digits(kept, kept) });
    },
    /** Where a unit stands beside a figure: euros before it in English, after it in French; any other after. */
    around: (unit: string | undefined): { before?: string; after?: string } =>
      unit === "€" && locale === "en" ? { before: unit } : { after: unit },
    /** With its sign, "+4" or "−0,1"; what rounds to zero has none. */
    signed: (value: number, { decimals }: Decimals = {}) =>
      write(value, { signDisplay: "exceptZero", ...digits(decimals, 1) }),
    /** The rank of a thing, "1er", "2e", "3rd"; `feminine` makes "1re". */
    ordinal: (rank: number, { feminine = false } = {}) =>
      locale === "fr"
        ? `${number(rank)}${rank === 1 ? (feminine ? "re" : "er") : "e"}`
        : `${number(rank)}${englishSuffix[englishRanks.select(rank)]}`,
  };
}

const englishRanks = new Intl.PluralRules("en-GB", { type: "ordinal" });
const englishSuffix: Record<Intl.LDMLPluralRule, string> = {
  zero: "th",
  one: "st",
  two: "nd",
  few: "rd",
  many: "th",
  other: "th",
};
