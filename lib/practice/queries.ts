import "server-only";
import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { settings } from "@/db/tables/account";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";

/** What everybody may know of the practice, before they sign in too: its name, language and colour, and since when it has its logo. */
export function practice() {
  const rows = db
    .select()
    .from(settings)
    .where(
      inArray(settings.key, [
        "practice.name",
        "practice.locale",
        "practice.colour",
        "practice.logo",
      ]),
    )
    .all();
  const said = (key: string) => rows.find((row) => row.key === key)?.value;
  return {
    name: String(said("practice.name") ?? ""),
    locale: asLocale(said("practice.locale") as string | undefined) ?? defaultLocale,
    colour: (said("practice.colour") as string | undefined) ?? null,
    logo: (said("practice.logo") as number | undefined) ?? null,
  };
}
