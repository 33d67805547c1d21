"use client";

import { useTranslations } from "next-intl";
import { newChangeId } from "@/components/live/answers";
import { Button } from "@/components/ui/button";
import { liftAction } from "@/lib/maturity/actions";
import { useVerb } from "./use-verb";
import { VerbFailed } from "./verb-failed";

/** Makes a step of a next level. */
export function LiftStep(lift: { engagementId: string; question: string; from: number }) {
  const t = useTranslations("maturity.lift");
  const { busy, failed, run } = useVerb(liftAction);
  return (
    <>
      <Button size="sm" busy={busy} onClick={() => run({ ...lift, changeId: newChangeId() })}>
        {t("add")}
      </Button>
      <VerbFailed failed={failed} />
    </>
  );
}
