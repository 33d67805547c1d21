import type { Locale } from "@/lib/i18n/locale";

/** The regional habits behind a language: euros and dates as in France, English as in Britain. */
export const regions: Record<Locale, string> = { fr: "fr-FR", en: "en-GB" };

/** The no-break space that our two fonts hold; `Intl` writes U+202F in French, and they do not. */
export const nbsp = "\u00a0";

/** What `Intl` wrote, in the characters that our fonts hold: U+00A0 for every thin space, a true minus. */
export function typeset(text: string): string {
  return text.replaceAll("\u202f", nbsp).replaceAll("-", "\u2212");
}
