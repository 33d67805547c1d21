"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { shareAllFindingsAction } from "@/lib/engagement/findings/actions";
import { useFindingVerbs } from "./use-finding-verbs";

/** For the consultant: how many findings nobody else sees yet, and the gesture that shows them all from now on. */
export function ShareAll({ engagementId, unshared }: { engagementId: string; unshared: number }) {
  const t = useTranslations("findings");
  const { run, busy } = useFindingVerbs();
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-2 border-b border-line px-5 py-2 text-13 text-ink-2">
      <span>{t("unshared", { count: unshared })}</span>
      <Button
        size="sm"
        variant="ghost"
        busy={busy}
        title={t("shareAllHint")}
        onClick={() =>
          run(
            () => shareAllFindingsAction({ engagementId, changeId: crypto.randomUUID() }),
            t("sharedAll"),
          )
        }
      >
        {t("shareAll")}
      </Button>
    </div>
  );
}
