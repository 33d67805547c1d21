"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { revokeShareAction } from "@/lib/share/actions";
import { useShareFailure } from "./use-share-failure";

/** Takes a link back, after a question: whoever has it reads nothing from then on. */
export function RevokeShare({
  engagementId,
  shareId,
  name,
}: {
  engagementId: string;
  shareId: string;
  name: string;
}) {
  const t = useTranslations("share-form");
  const failure = useShareFailure();
  return (
    <Confirm
      trigger={
        <Button size="sm" aria-label={t("revokeOf", { name })}>
          {t("revoke")}
        </Button>
      }
      title={t("revokeAsk", { name })}
      description={t("revokeSays")}
      keep={t("keep")}
      go={t("revoke")}
      act={async () => {
        const answer = await revokeShareAction({ engagementId, shareId });
        return answer.ok ? undefined : failure(answer.reason);
      }}
    />
  );
}
