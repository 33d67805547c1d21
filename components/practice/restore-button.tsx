"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { restoreEngagementAction } from "@/lib/engagement/removal/actions";

/** Brings a deleted engagement back. */
export function RestoreButton({ engagementId, name }: { engagementId: string; name: string }) {
  const t = useTranslations("practice.deleted");
  const [problem, setProblem] = useState<string>();
  const [busy, start] = useTransition();
  const restore = () =>
    start(async () => {
      const answer = await restoreEngagementAction({ engagementId }).catch(() => null);
      setProblem(answer?.ok ? undefined : t("failed"));
    });
  return (
    <span className="flex flex-wrap items-center gap-2 sm:justify-end">
      <span aria-live="polite" className="text-13 text-bad empty:hidden">
        {problem}
      </span>
      <Button size="sm" busy={busy} aria-label={t("restoreOf", { name })} onClick={restore}>
        {t("restore")}
      </Button>
    </span>
  );
}
