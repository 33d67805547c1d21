import { getLocale, getMessages } from "next-intl/server";
import type { Messages, Namespace } from "@/lib/i18n/messages";
import { PackedMessages } from "./packed-messages";

type Terms = readonly (keyof Messages["glossary"])[];

/** Sends the named namespaces and "ui", and no others, to the leaves inside, with the `terms` of the glossary that they explain: sentences are bytes too. */
export async function ClientMessages({
  namespaces,
  terms = [],
  children,
}: {
  namespaces: Namespace[];
  terms?: Terms;
  children: React.ReactNode;
}) {
  const [locale, all] = await Promise.all([getLocale(), getMessages()]);
  return (
    <PackedMessages locale={locale} packed={pack(locale, all, namespaces, terms)}>
      {children}
    </PackedMessages>
  );
}

const packs = new Map<string, string>();

/** The picked messages as one text: React walks every leaf of an object that it sends, and nothing of a text. */
function pack(
  locale: string,
  all: Record<string, Record<string, unknown>>,
  namespaces: Namespace[],
  terms: Terms,
): string {
  const key = `${locale} ${namespaces} ${terms}`;
  let packed = packs.get(key);
  if (packed === undefined) {
    packed = JSON.stringify({
      ...Object.fromEntries([...namespaces, "ui" as const].map((name) => [name, all[name]])),
      ...(terms.length > 0 && {
        glossary: Object.fromEntries(terms.map((term) => [term, all.glossary?.[term]])),
      }),
    });
    packs.set(key, packed);
  }
  return packed;
}
