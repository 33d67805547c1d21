"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { toast } from "@/components/ui/toast";
import { shiftStepAction } from "@/lib/roadmap/shift/actions";
import type { ShiftStepInput } from "@/lib/roadmap/shift/schema";
import { useVerb } from "./use-verb";

type Moved = {
  engagementId: string;
  itemId: string;
  what: string;
  dates: ShiftStepInput["seen"];
};

/** Moves a step by whole weeks, with a way back. */
export function useShift({ engagementId, itemId, what }: Omit<Moved, "dates">) {
  const t = useTranslations("roadmap-edit");
  const { busy, run } = useVerb();
  const shift = (weeks: number, seen: ShiftStepInput["seen"], again: boolean) =>
    run(
      () => shiftStepAction({ engagementId, changeId: crypto.randomUUID(), itemId, weeks, seen }),
      (moved) =>
        toast(
          t(weeks > 0 ? "later" : "earlier", { what, weeks: Math.abs(weeks) }),
          again ? { label: t("undo"), run: () => shift(-weeks, moved, false) } : undefined,
        ),
    );
  return { busy, shift };
}

/** A week earlier, a week later. */
export function Shift({ dates, ...step }: Moved) {
  const t = useTranslations("roadmap-edit");
  const { busy, shift } = useShift(step);
  return (
    <span className="flex flex-wrap gap-2 max-sm:grid max-sm:grid-cols-2">
      <Button
        size="sm"
        disabled={busy}
        className="text-balance"
        onClick={() => shift(-1, dates, true)}
      >
        <Icon name="arrow-left" size={14} />
        {t("weekEarlier")}
      </Button>
      <Button
        size="sm"
        disabled={busy}
        className="text-balance"
        onClick={() => shift(1, dates, true)}
      >
        {t("weekLater")}
        <Icon name="arrow-right" size={14} />
      </Button>
    </span>
  );
}
