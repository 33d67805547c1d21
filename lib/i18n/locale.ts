export const locales = ["fr", "en"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "fr";

/** The locale named by an untrusted string, or undefined where it names none of ours. */
export function asLocale(value: string | undefined | null): Locale | undefined {
  return locales.find((locale) => locale === value);
}

/** The first of our languages in an `Accept-Language` header, French where none is there. */
export function preferredLocale(header: string | null): Locale {
  for (const part of (header ?? "").split(",")) {
    const found = asLocale(part.trim().slice(0, 2).toLowerCase());
    if (found) return found;
  }
  return defaultLocale;
}
