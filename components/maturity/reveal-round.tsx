"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { newChangeId } from "@/components/live/answers";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { revealAction } from "@/lib/maturity/actions";
import { useVerb } from "./use-verb";
import { VerbFailed } from "./verb-failed";

/** Opens everybody's answers to everybody, after saying what that means: it cannot be taken back. */
export function RevealRound({
  engagementId,
  roundId,
  variant,
}: {
  engagementId: string;
  roundId: string;
  variant: "primary" | "secondary";
}) {
  const t = useTranslations("maturity.act");
  const [open, setOpen] = useState(false);
  const { busy, failed, run } = useVerb(revealAction, () => setOpen(false));
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t("reveal")}
      description={t("revealAsk")}
      trigger={<Button variant={variant}>{t("reveal")}</Button>}
      actions={
        <>
          <VerbFailed failed={failed} />
          <DialogClose render={<Button>{t("cancel")}</Button>} />
          <Button
            variant="primary"
            busy={busy}
            onClick={() => run({ engagementId, roundId, changeId: newChangeId() })}
          >
            {t("revealYes")}
          </Button>
        </>
      }
    />
  );
}
