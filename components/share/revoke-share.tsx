"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { revokeShareAction } from "@/lib/share/actions";
import { useShareFailure } from "./use-share-failure";

/** Takes a link back, after a question: whoever has it reads nothing from then on. */
export function RevokeShare({
  engagementId,
  shareId,
  name,
}: {
  engagementId: string;
  shareId: string;
  name: string;
}) {
  const t = useTranslations("share-form");
  const failure = useShareFailure();
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [busy, start] = useTransition();
  const revoke = () =>
    start(async () => {
      const answer = await revokeShareAction({ engagementId, shareId });
      setProblem(answer.ok ? undefined : failure(answer.reason));
      if (answer.ok) setOpen(false);
    });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t("revokeAsk", { name })}
      description={t("revokeSays")}
      trigger={
        <Button size="sm" aria-label={t("revokeOf", { name })}>
          {t("revoke")}
        </Button>
      }
      actions={
        <>
          <DialogClose render={<Button>{t("keep")}</Button>} />
          <Button variant="danger" busy={busy} onClick={revoke}>
            {t("revoke")}
          </Button>
        </>
      }
    >
      <p aria-live="polite" className="text-13 text-bad empty:hidden">
        {problem}
      </p>
    </Dialog>
  );
}
