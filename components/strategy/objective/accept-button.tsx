"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { acceptObjectiveAction } from "@/lib/strategy/acceptance/actions";
import type { Terms } from "@/lib/strategy/acceptance/rules";

/** Accepts the objective as it is read here. */
export function AcceptButton({
  engagementId,
  item,
  terms,
  label,
  name,
}: {
  engagementId: string;
  item: string;
  terms: Terms;
  label: string;
  name: string;
}) {
  const t = useTranslations("strategy-edit.accept");
  const router = useRouter();
  const [busy, start] = useTransition();
  const [problem, setProblem] = useState<"conflict" | "failed" | null>(null);
  const accept = () =>
    start(async () => {
      const answer = await acceptObjectiveAction({
        engagementId,
        changeId: crypto.randomUUID(),
        itemId: item,
        terms,
      }).catch(() => null);
      setProblem(answer?.ok ? null : answer?.reason === "conflict" ? "conflict" : "failed");
      router.refresh();
    });
  return (
    <span className="flex flex-wrap items-center gap-2">
      {problem && (
        <span role="alert" className="text-13 text-bad">
          {t(problem)}
        </span>
      )}
      <Button size="sm" busy={busy} onClick={accept} aria-label={name}>
        {label}
      </Button>
    </span>
  );
}
