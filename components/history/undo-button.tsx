"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { undoChangeAction } from "@/lib/engagement/edit/undo/actions";

/** Takes back one's own change, or says why it could not. */
export function UndoButton({
  engagementId,
  of,
  what,
}: {
  engagementId: string;
  of: string;
  /** the sentence of the change, for those who hear the page */
  what: string;
}) {
  const t = useTranslations("history");
  const [busy, start] = useTransition();
  const undo = () =>
    start(async () => {
      const answer = await undoChangeAction({
        engagementId,
        changeId: crypto.randomUUID(),
        of,
      }).catch(() => ({ ok: false, reason: "offline" }) as const);
      if (answer.ok) return toast(t("undone"));
      const key = `failure.${answer.reason}` as "failure.other";
      toast(t.has(key) ? t(key) : t("failure.other"));
    });
  return (
    <Button size="sm" variant="ghost" busy={busy} onClick={undo} aria-description={what}>
      {t("undo")}
    </Button>
  );
}
