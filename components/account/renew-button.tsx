"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { LinkToCopy } from "@/components/ui/link-to-copy";
import { renewInvitationAction } from "@/lib/account/people/actions";
import { useFailure } from "./use-failure";

/** A new link for an invitation that waits, to copy, and sent again where mail is sent. */
export function RenewButton({
  engagementId,
  invitationId,
  name,
  sends,
}: {
  engagementId: string;
  invitationId: string;
  name: string;
  sends: boolean;
}) {
  const t = useTranslations("people");
  const failure = useFailure();
  const [problem, setProblem] = useState<string>();
  const [made, setMade] = useState<{ link: string; mailed: boolean }>();
  const [busy, start] = useTransition();
  const renew = () =>
    start(async () => {
      const answer = await renewInvitationAction({ engagementId, invitationId });
      setProblem(answer.ok ? undefined : failure(answer.reason));
      if (answer.ok) setMade(answer.value);
    });
  return (
    <>
      <span aria-live="polite" className="text-13 text-bad empty:hidden">
        {problem}
      </span>
      <Button size="sm" busy={busy} aria-label={t("renewOf", { name })} onClick={renew}>
        {t(sends ? "resend" : "renew")}
      </Button>
      <Dialog
        open={made !== undefined}
        onOpenChange={() => setMade(undefined)}
        title={t("renewed", { name })}
        description={t(made?.mailed ? "renewedSent" : sends ? "renewedHeld" : "renewedSays")}
      >
        <LinkToCopy link={made?.link ?? ""} />
      </Dialog>
    </>
  );
}
