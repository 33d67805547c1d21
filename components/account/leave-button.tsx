"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { leaveAction } from "@/lib/account/people/actions";
import { useFailure } from "./use-failure";

/** Leaves the engagement by oneself; its last consultant is told why not. */
export function LeaveButton({ engagementId, may }: { engagementId: string; may: boolean }) {
  const t = useTranslations("people");
  const failure = useFailure();
  const [problem, setProblem] = useState<string>();
  const [busy, start] = useTransition();
  if (!may)
    return (
      <p className="text-13 text-ink-2 sm:ml-auto sm:max-w-64 sm:text-right">{t("leaveLast")}</p>
    );
  const leave = () =>
    start(async () => {
      const answer = await leaveAction({ engagementId });
      if (!answer.ok)
        return setProblem(answer.reason === "conflict" ? t("leaveLast") : failure(answer.reason));
      // Nothing of the engagement stays in this tab.
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
