"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { addNoteAction } from "@/lib/note/actions";

/** Writes a new private note; what was typed stays until it is kept. */
export function NoteComposer({
  engagementId,
  itemId,
  label,
}: {
  engagementId: string;
  itemId: string | null;
  label: string;
}) {
  const t = useTranslations("note");
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string>();
  const [busy, start] = useTransition();
  const add = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (text.trim() === "") return;
    start(async () => {
      const answer = await addNoteAction({ engagementId, itemId, text }).catch(() => null);
      if (!answer?.ok) return setProblem(t("failed"));
      setProblem(undefined);
      setText("");
    });
  };
  return (
    <form onSubmit={add} className="grid gap-2">
      <TextArea
        label={label}
        rows={2}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={problem}
      />
      <div>
        <Button type="submit" size="sm" busy={busy} disabled={text.trim() === ""}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
