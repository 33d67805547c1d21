"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { approveVersionAction } from "@/lib/strategy/version/actions";
import { whyNot } from "./why";

/** Approves the version that stands on the page, for one's side. */
export function ApproveVersion({
  engagementId,
  number,
  seal,
}: {
  engagementId: string;
  number: string;
  seal: { frozen: string; digest: string };
}) {
  const t = useTranslations("version-edit");
  const router = useRouter();
  const [busy, start] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  const approve = () =>
    start(async () => {
      const answer = await approveVersionAction({
        engagementId,
        changeId: crypto.randomUUID(),
        frozen: seal.frozen,
        digest: seal.digest,
      }).catch(() => null);
      setProblem(answer?.ok ? null : whyNot(t, answer, "conflict"));
      router.refresh();
    });
  return (
    <span className="inline-flex flex-col items-start gap-1">
      <Button variant="primary" busy={busy} onClick={approve}>
        {t("approve", { number })}
      </Button>
      {problem && (
        <span role="alert" className="max-w-72 text-13 text-bad">
          {problem}
        </span>
      )}
    </span>
  );
}
