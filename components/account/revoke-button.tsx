"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { revokeInvitationAction } from "@/lib/account/people/actions";
import { useFailure } from "./use-failure";

/** Takes an invitation back. */
export function RevokeButton({
  engagementId,
  invitationId,
  name,
}: {
  engagementId: string;
  invitationId: string;
  name: string;
}) {
  const t = useTranslations("people");
  const failure = useFailure();
  const [problem, setProblem] = useState<string>();
  const [busy, start] = useTransition();
  const revoke = () =>
    start(async () => {
      const answer = await revokeInvitationAction({ engagementId, invitationId });
      setProblem(answer.ok ? undefined : failure(answer.reason));
    });
  return (
    <span className="flex items-center gap-2">
      <span aria-live="polite" className="text-13 text-bad empty:hidden">
        {problem}
      </span>
      <Button size="sm" busy={busy} aria-label={t("revokeOf", { name })} onClick={revoke}>
        {t("revoke")}
      </Button>
    </span>
  );
}
