"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { NoteComposer } from "./note-composer";
import { NoteEntry, type ShownNote } from "./note-entry";

/**
 * The consultants' private notes, at the side of every page: those about what the page shows first, then the others. Given
 * to consultants' browsers only.
 */
export function Notes({
  engagementId,
  notes,
  items,
}: {
  engagementId: string;
  notes: readonly ShownNote[];
  /** what a page may be about, by id */
  items: Record<string, string>;
}) {
  const t = useTranslations("note");
  const here = usePathname()
    .split("/")
    .slice(3)
    .find((part) => part in items);
  const about = here ? items[here] : undefined;
  const [mine, others] = [
    notes.filter(({ itemId }) => itemId === (here ?? null)),
    notes.filter(({ itemId }) => itemId !== (here ?? null)),
  ];
  return (
    <section aria-labelledby="notes" className="border-t border-line px-5 py-4">
      <h2 id="notes" className="text-16">
        {t("title")}
      </h2>
      <p className="mb-3 text-12 text-ink-2">{t("line")}</p>
      <NoteComposer
        key={here}
        engagementId={engagementId}
        itemId={here ?? null}
        label={about ? t("addAbout", { about }) : t("add")}
      />
      <ul className="mt-3 grid gap-3">
        {mine.map((note) => (
          <NoteEntry key={note.id} engagementId={engagementId} note={note} />
        ))}
      </ul>
      {others.length > 0 && (
        <details className="mt-3">
          <summary className="min-h-11 cursor-pointer content-center text-13 text-marine">
            {t("others", { count: others.length })}
          </summary>
          <ul className="grid gap-3">
            {others.map((note) => (
              <NoteEntry key={note.id} engagementId={engagementId} note={note} named />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
