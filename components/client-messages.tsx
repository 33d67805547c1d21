import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import type { Namespace } from "@/lib/i18n/messages";

/** Sends the named namespaces and "ui", and no others, to the leaves inside: sentences are bytes too. */
export async function ClientMessages({
  namespaces,
  children,
}: {
  namespaces: Namespace[];
  children: React.ReactNode;
}) {
  const [locale, all] = await Promise.all([getLocale(), getMessages()]);
  const picked = Object.fromEntries(
    [...namespaces, "ui" as const].map((name) => [name, all[name]]),
  );
  return (
    <NextIntlClientProvider locale={locale} messages={picked} timeZone="Europe/Paris">
      {children}
    </NextIntlClientProvider>
  );
}
