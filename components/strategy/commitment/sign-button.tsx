"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { signCommitmentAction } from "@/lib/strategy/commitment/actions";

/** Signs the decision as it is read here. */
export function SignButton({
  engagementId,
  seen,
  children,
}: {
  engagementId: string;
  seen: { answer: "yes" | "not-now" | "no"; reasons: string };
  children: React.ReactNode;
}) {
  const t = useTranslations("strategy-edit.sign");
  const router = useRouter();
  const [busy, start] = useTransition();
  const [problem, setProblem] = useState<"conflict" | "failed" | null>(null);
  const sign = () =>
    start(async () => {
      const answer = await signCommitmentAction({
        engagementId,
        changeId: crypto.randomUUID(),
        seen,
      }).catch(() => null);
      setProblem(answer?.ok ? null : answer?.reason === "conflict" ? "conflict" : "failed");
      router.refresh();
    });
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button busy={busy} onClick={sign}>
        {children}
      </Button>
      {problem && (
        <span role="alert" className="text-13 text-bad">
          {t(problem)}
        </span>
      )}
    </div>
  );
}
