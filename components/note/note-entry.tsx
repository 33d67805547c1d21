"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { changeNoteAction, removeNoteAction } from "@/lib/note/actions";

export type ShownNote = {
  id: string;
  itemId: string | null;
  text: string;
  about: string;
  /** who and when, in words */
  said: string;
};

/** One private note: read it, change it, take it away. */
export function NoteEntry({
  engagementId,
  note,
  named = false,
}: {
  engagementId: string;
  note: ShownNote;
  /** says what it is about */
  named?: boolean;
}) {
  const t = useTranslations("note");
  const [draft, setDraft] = useState<string>();
  const [sure, setSure] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [busy, start] = useTransition();
  const run = (work: () => Promise<{ ok: boolean; reason?: string }>) =>
    start(async () => {
      const answer = await work().catch(() => null);
      if (answer?.ok) {
        setDraft(undefined);
        return setProblem(undefined);
      }
      setProblem(t(answer && answer.reason === "conflict" ? "changed" : "failed"));
    });
  const id = { engagementId, noteId: note.id };
  const save = () =>
    run(() => changeNoteAction({ ...id, from: note.text, text: draft ?? note.text }));
  return (
    <li className="rounded-lg border border-line bg-paper px-3 py-2.5">
      {named && note.about && <p className="weight-550 mb-0.5 text-12 text-ink-2">{note.about}</p>}
      {draft === undefined ? (
        <p className="whitespace-pre-wrap break-words font-serif">{note.text}</p>
      ) : (
        <TextArea
          label={t("change")}
          hideLabel
          rows={2}
          maxLength={4000}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
        />
      )}
      <div className="mt-1 flex flex-wrap items-center gap-x-2">
        <span className="flex-1 text-12 text-ink-2">{note.said}</span>
        {draft === undefined ? (
          <>
            <Button size="sm" variant="ghost" onClick={() => setDraft(note.text)}>
              {t("change")}
            </Button>
            <Button
              size="sm"
              variant="ghost"
              busy={busy}
              onBlur={() => setSure(false)}
              onClick={() => (sure ? run(() => removeNoteAction(id)) : setSure(true))}
            >
              {t(sure ? "sure" : "remove")}
            </Button>
          </>
        ) : (
          <>
            <Button size="sm" variant="ghost" onClick={() => setDraft(undefined)}>
              {t("cancel")}
            </Button>
            <Button size="sm" busy={busy} disabled={draft.trim() === ""} onClick={save}>
              {t("save")}
            </Button>
          </>
        )}
      </div>
      <p aria-live="polite" className="text-13 text-bad empty:hidden">
        {problem}
      </p>
    </li>
  );
}
