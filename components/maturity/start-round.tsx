"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { newChangeId } from "@/components/live/answers";
import { Button } from "@/components/ui/button";
import { openRoundAction } from "@/lib/maturity/actions";
import { useVerb } from "./use-verb";
import { VerbFailed } from "./verb-failed";

/** Opens a round, or the one that is open already, and goes to its questions. */
export function StartRound({
  engagementId,
  form,
  label,
  variant = "primary",
}: {
  engagementId: string;
  form: "full" | "core";
  label: "start" | "startCore" | "again";
  variant?: "primary" | "secondary";
}) {
  const t = useTranslations("maturity.act");
  const router = useRouter();
  const { busy, failed, run } = useVerb(openRoundAction, () =>
    router.push(`/engagements/${engagementId}/maturity/answer`),
  );
  return (
    <>
      <Button
        variant={variant}
        busy={busy}
        onClick={() => run({ engagementId, changeId: newChangeId(), form })}
      >
        {t(label)}
      </Button>
      <VerbFailed failed={failed} />
    </>
  );
}
