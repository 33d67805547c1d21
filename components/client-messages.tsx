import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import type { Messages, Namespace } from "@/lib/i18n/messages";

/** Sends the named namespaces and "ui", and no others, to the leaves inside, with the `terms` of the glossary that they explain: sentences are bytes too. */
export async function ClientMessages({
  namespaces,
  terms = [],
  children,
}: {
  namespaces: Namespace[];
  terms?: readonly (keyof Messages["glossary"])[];
  children: React.ReactNode;
}) {
  const [locale, all] = await Promise.all([getLocale(), getMessages()]);
  const picked = {
    ...Object.fromEntries([...namespaces, "ui" as const].map((name) => [name, all[name]])),
    ...(terms.length > 0 && {
      glossary: Object.fromEntries(terms.map((term) => [term, all.glossary[term]])),
    }),
  };
  return (
    <NextIntlClientProvider locale={locale} messages={picked} timeZone="Europe/Paris">
      {children}
    </NextIntlClientProvider>
  );
}
