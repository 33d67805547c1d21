import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { now } from "@/lib/clock";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import type { Note } from "@/lib/note/queries";
import { Notes } from "./notes";

/** The private notes with their words, ready for a consultant's browser. */
export async function NotesOf({
  engagementId,
  notes,
  items,
}: {
  engagementId: string;
  notes: readonly Note[];
  items: Record<string, string>;
}) {
  const [t, named] = await Promise.all([getTranslations("note"), getLocale()]);
  const f = formatter(asLocale(named) ?? defaultLocale);
  return (
    <ClientMessages namespaces={["note"]}>
      <Notes
        engagementId={engagementId}
        items={items}
        notes={notes.map(({ id, itemId, text, about, by, at, changedAt }) => ({
          id,
          itemId,
          text,
          about,
          said: t(changedAt ? "saidChanged" : "said", {
            by: by || t("somebody"),
            when: f.relativeTime(changedAt ?? at, now()),
          }),
        }))}
      />
    </ClientMessages>
  );
}
