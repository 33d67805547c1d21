import { getLocale, getTranslations } from "next-intl/server";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import type { Words } from "../fields/views";
import type { ChangeWords } from "./words";

/** What a page tells changes of the strategy with, in the language of its reader. */
export async function changeWords(): Promise<ChangeWords> {
  const [t, tStrategy, tKpi, locale] = await Promise.all([
    getTranslations("version"),
    getTranslations("strategy"),
    getTranslations("kpi"),
    getLocale(),
  ]);
  const f = formatter(asLocale(locale) ?? defaultLocale);
  return { t, tStrategy: tStrategy as Words, tKpi, f };
}
