"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { removePracticeMemberAction } from "@/lib/practice/members/actions";
import { useMemberFailure } from "./use-member-failure";

/** Leaves the practice by oneself; its last owner is told why not. */
export function LeavePractice({ accountId, last }: { accountId: string; last: boolean }) {
  const t = useTranslations("practice.members");
  const failure = useMemberFailure();
  if (last)
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
          const answer = await removePracticeMemberAction({ accountId });
          if (!answer.ok) return failure(answer.reason);
          location.assign("/");
        }}
      />
    </div>
  );
}
