"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { undoImportAction } from "@/lib/kpi/actions";

export type Undone = { removed: number; restored: number; kept: number };

/** Takes imports back in one gesture; says how many figures went, returned and were left. */
export function UndoButton({
  engagementId,
  importIds,
  onUndone,
  size = "md",
}: {
  engagementId: string;
  importIds: readonly string[];
  onUndone: (undone: Undone) => void;
  size?: "sm" | "md";
}) {
  const t = useTranslations("kpi-import");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const undo = async () => {
    setBusy(true);
    setProblem(null);
    const sum = { removed: 0, restored: 0, kept: 0 };
    try {
      // The latest goes first: what it replaced belongs to the one before.
      for (const importId of [...importIds].reverse()) {
        const answer = await undoImportAction({
          engagementId,
          changeId: crypto.randomUUID(),
          importId,
        });
        if (!answer.ok) {
          setProblem(answer.reason);
          break;
        }
        for (const key of ["removed", "restored", "kept"] as const) sum[key] += answer.value[key];
      }
      if (sum.removed + sum.restored + sum.kept > 0) onUndone(sum);
    } catch {
      setProblem("offline");
    }
    setBusy(false);
  };
  return (
    <>
      <Button size={size} busy={busy} onClick={undo}>
        {!busy && <Icon name="undo" />}
        {busy ? t("undoing") : t("undo")}
      </Button>
      {problem && (
        <span role="alert" className="text-13 text-bad">
          {problem === "conflict" ? t("problem.conflict") : t("problem.other")}
        </span>
      )}
    </>
  );
}
