import type { Locale } from "@/lib/i18n/locale";
import { days } from "./days";
import { durations } from "./durations";
import { numbers } from "./numbers";
import { nestQuotes } from "./quotes";
import { nbsp, regions } from "./region";

export type Formatter = ReturnType<typeof build>;

const made = new Map<Locale, Formatter>();

/**
 * Every figure, date and list as the screen writes it, in one object for a language. Knows neither the
 * database nor Next, so that pages, e-mails, exports, the command line and tests write alike.
 */
export function formatter(locale: Locale): Formatter {
  const known = made.get(locale) ?? build(locale);
  made.set(locale, known);
  return known;
}

function build(locale: Locale) {
  const and = new Intl.ListFormat(regions[locale], { type: "conjunction" });
  return {
    locale,
    ...numbers(locale),
    ...days(locale),
    ...durations(locale),
    /** "Yann, Enora et Claire". */
    list: (words: readonly string[]) => and.format(words),
    /** A name inside its quotation marks; marks inside it take the second form. */
    quoted: (name: string) => nestQuotes(locale === "fr" ? `«${nbsp}${name}${nbsp}»` : `“${name}”`),
  };
}
