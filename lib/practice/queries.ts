import "server-only";
import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { settings } from "@/db/tables/account";
import { asLocale, defaultLocale, type Locale } from "@/lib/i18n/locale";
import type { Logo } from "./logo/rules";
import type { Brand } from "./rules";

/** What everybody may know of the practice, before they sign in too: its name, language, colour and logo. */
export function practice(): Brand & { locale: Locale } {
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
    logo: asLogo(said("practice.logo")),
  };
}

/** A logo that was given before its size was known is shown again once it is given again. */
function asLogo(value: unknown): Logo | null {
  return value !== null && typeof value === "object" ? (value as Logo) : null;
}
