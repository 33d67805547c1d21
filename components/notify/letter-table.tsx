import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { Chip, type Tone } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import { now } from "@/lib/clock";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import type { Outbox, Sent } from "@/lib/notify/sent/queries";
import { TryButton } from "./try-button";

const tones: Record<Sent["state"], Tone> = { failed: "bad", waiting: "watch", sent: "good" };

/** What was sent, waits or failed: to whom, what sort of letter, and why not. */
export async function LetterTable({ outbox }: { outbox: Outbox }) {
  const t = await getTranslations("mail");
  if (outbox.letters.length === 0)
    return <EmptyState drawing="page" purpose={t("empty")} example={t("emptyExample")} />;
  return (
    <Table caption={t("letters")} sheet>
      <thead>
        <tr>
          <th scope="col">{t("letter")}</th>
          <th scope="col">{t("state")}</th>
          <th scope="col">{t("when")}</th>
          <th scope="col">
            <span className="sr-only">{t("actions")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {outbox.letters.map((letter) => (
          <LetterRow key={letter.id} letter={letter} />
        ))}
      </tbody>
    </Table>
  );
}

async function LetterRow({ letter }: { letter: Sent }) {
  const [t, locale] = await Promise.all([getTranslations("mail"), getLocale()]);
  const { relativeTime } = formatter(asLocale(locale) ?? defaultLocale);
  const kind = letter.kind as "test";
  const { state, failure } = letter;
  return (
    <tr>
      <th scope="row">
        <span className="block font-medium">{t(`kind.${kind}`)}</span>
        <span className="block break-all text-13 font-normal text-ink-2">{letter.recipient}</span>
      </th>
      <td data-label={t("state")}>
        <span className="block">
          <Chip tone={tones[state]}>{t(`is.${state}`)}</Chip>
          {failure && (
            <span className="mt-1 block max-w-[440px] text-13 text-ink-2">
              {t(`reason.${failure.reason}`)}
              {failure.said && (
                <q className="block break-words" lang="en">
                  {failure.said}
                </q>
              )}
              {state === "failed" && !letter.mayTryAgain && failure.reason !== "gone" && (
                <span className="block">{t("linkGone")}</span>
              )}
            </span>
          )}
        </span>
      </td>
      <td data-label={t("when")} className="whitespace-nowrap text-ink-2">
        {relativeTime(letter.sentAt ?? letter.failedAt ?? letter.at, now())}
      </td>
      <td>
        {letter.mayTryAgain && (
          <ClientMessages namespaces={["mail"]}>
            <TryButton letterId={letter.id} name={`${t(`kind.${kind}`)}, ${letter.recipient}`} />
          </ClientMessages>
        )}
      </td>
    </tr>
  );
}
