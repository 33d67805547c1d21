"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { removePracticeMemberAction } from "@/lib/practice/members/actions";
import { useMemberFailure } from "./use-member-failure";

/** Leaves the practice by oneself; its last owner is told why not. */
export function LeavePractice({ accountId, last }: { accountId: string; last: boolean }) {
  const t = useTranslations("practice.members");
  const failure = useMemberFailure();
  const [problem, setProblem] = useState<string>();
  const [busy, start] = useTransition();
  if (last)
    return (
      <p className="text-13 text-ink-2 sm:ml-auto sm:max-w-64 sm:text-right">{t("leaveLast")}</p>
    );
  const leave = () =>
    start(async () => {
      const answer = await removePracticeMemberAction({ accountId });
      if (!answer.ok) return setProblem(failure(answer.reason));
      location.assign("/");
    });
  return (
    <div className="grid justify-items-end gap-1 max-sm:justify-items-start">
      <Dialog
        trigger={
          <Button size="sm" variant="ghost" busy={busy}>
            {t("leave")}
          </Button>
        }
        title={t("leaveAsk")}
        description={t("leaveSays")}
        actions={
          <>
            <DialogClose render={<Button variant="ghost">{t("stay")}</Button>} />
            <DialogClose
              render={
                <Button variant="danger" onClick={leave}>
                  {t("leaveDo")}
                </Button>
              }
            />
          </>
        }
      />
      <p aria-live="polite" className="text-13 text-bad empty:hidden">
        {problem}
      </p>
    </div>
  );
}
