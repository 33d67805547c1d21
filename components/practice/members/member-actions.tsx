"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { Select } from "@/components/ui/select";
import { type PracticeRole, practiceRoles } from "@/lib/access/rules";
import { changeMemberRoleAction, removePracticeMemberAction } from "@/lib/practice/members/actions";
import { useMemberFailure } from "./use-member-failure";

/** What the owner may do about somebody of the practice: another place in it, or out. */
export function MemberActions({
  accountId,
  name,
  role,
}: {
  accountId: string;
  name: string;
  role: PracticeRole;
}) {
  const t = useTranslations("practice.members");
  const failure = useMemberFailure();
  const [problem, setProblem] = useState<string>();
  const [busy, start] = useTransition();
  const changeTo = (next: PracticeRole) =>
    start(async () => {
      const answer = await changeMemberRoleAction({ accountId, role: next });
      setProblem(answer.ok ? undefined : failure(answer.reason));
    });
  return (
    <div className="flex flex-wrap items-center gap-2 sm:justify-end">
      <Select
        label={t("changeRole", { name })}
        hideLabel
        value={role}
        disabled={busy}
        onChange={(event) => changeTo(event.target.value as PracticeRole)}
        choices={practiceRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
        className="min-w-32 max-w-44 flex-1"
      />
      <Confirm
        trigger={
          <Button size="sm" variant="ghost" busy={busy} aria-label={t("removeOf", { name })}>
            {t("remove")}
          </Button>
        }
        title={t("removeAsk", { name })}
        description={t("removeSays", { name })}
        keep={t("keep")}
        go={t("removeOf", { name })}
        act={async () => {
          const answer = await removePracticeMemberAction({ accountId });
          return answer.ok ? undefined : failure(answer.reason);
        }}
      />
      <p aria-live="polite" className="w-full text-13 text-bad empty:hidden sm:text-right">
        {problem}
      </p>
    </div>
  );
}
