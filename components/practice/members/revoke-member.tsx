"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { revokeMemberInvitationAction } from "@/lib/practice/members/actions";
import { useMemberFailure } from "./use-member-failure";

/** Takes an invitation to the practice back. */
export function RevokeMember({ invitationId, name }: { invitationId: string; name: string }) {
  const t = useTranslations("practice.members");
  const failure = useMemberFailure();
  const [problem, setProblem] = useState<string>();
  const [busy, start] = useTransition();
  const revoke = () =>
    start(async () => {
      const answer = await revokeMemberInvitationAction({ invitationId });
      setProblem(answer.ok ? undefined : failure(answer.reason));
    });
  return (
    <span className="flex flex-wrap items-center gap-2">
      <span aria-live="polite" className="text-13 text-bad empty:hidden">
        {problem}
      </span>
      <Button size="sm" busy={busy} aria-label={t("revokeOf", { name })} onClick={revoke}>
        {t("revoke")}
      </Button>
    </span>
  );
}
