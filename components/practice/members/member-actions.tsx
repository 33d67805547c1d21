"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
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
  const run = (work: () => Promise<{ ok: boolean; reason?: string }>) =>
    start(async () => {
      const answer = await work();
      setProblem(answer.ok ? undefined : failure(answer.reason ?? "other"));
    });
  return (
    <div className="flex flex-wrap items-center gap-2 sm:justify-end">
      <Select
        label={t("changeRole", { name })}
        hideLabel
        value={role}
        disabled={busy}
        onChange={(event) =>
          run(() => changeMemberRoleAction({ accountId, role: event.target.value as PracticeRole }))
        }
        choices={practiceRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
        className="min-w-32 max-w-44 flex-1"
      />
      <Dialog
        trigger={
          <Button size="sm" variant="ghost" busy={busy} aria-label={t("removeOf", { name })}>
            {t("remove")}
          </Button>
        }
        title={t("removeAsk", { name })}
        description={t("removeSays", { name })}
        actions={
          <>
            <DialogClose render={<Button variant="ghost">{t("keep")}</Button>} />
            <DialogClose
              render={
                <Button
                  variant="danger"
                  onClick={() => run(() => removePracticeMemberAction({ accountId }))}
                >
                  {t("removeOf", { name })}
                </Button>
              }
            />
          </>
        }
      />
      <p aria-live="polite" className="w-full text-13 text-bad empty:hidden sm:text-right">
        {problem}
      </p>
    </div>
  );
}
