"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { leaveAction } from "@/lib/account/people/actions";
import { useFailure } from "./use-failure";

/** Leaves the engagement by oneself; its last consultant is told why not. */
export function LeaveButton({ engagementId, may }: { engagementId: string; may: boolean }) {
  const t = useTranslations("people");
  const failure = useFailure();
  if (!may)
    return (
      <p className="text-13 text-ink-2 sm:ml-auto sm:max-w-64 sm:text-right">{t("leaveLast")}</p>
    );
  return (
    <div className="grid justify-items-end max-sm:justify-items-start">
      <Confirm
        trigger={
          <Button size="sm" variant="ghost">
            {t("leave")}
          </Button>
        }
        title={t("leaveAsk")}
        description={t("leaveSays")}
        keep={t("stay")}
        go={t("leaveDo")}
        act={async () => {
          const answer = await leaveAction({ engagementId });
          if (!answer.ok)
            return answer.reason === "conflict" ? t("leaveLast") : failure(answer.reason);
          // Nothing of the engagement stays in this tab.
          location.assign("/");
        }}
      />
    </div>
  );
}
