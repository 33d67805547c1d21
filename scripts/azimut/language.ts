import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";

/** French unless the environment asks for English. */
export const locale: Locale = /^en/i.test(
  process.env.AZIMUT_LANG ?? process.env.LC_ALL ?? process.env.LANG ?? "",
)
  ? "en"
  : "fr";

const translate = translator(locale, "command-line") as unknown as (
  key: string,
  values?: Record<string, string | number>,
) => string;

/** A sentence of the command line. */
export function said(key: string, values: Record<string, string | number> = {}): string {
  return translate(key, values);
}
