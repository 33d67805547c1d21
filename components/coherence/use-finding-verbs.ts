"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { toast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/action";

/** Runs a verb about a finding, says what was done with its way back, and asks the page again. */
export function useFindingVerbs() {
  const t = useTranslations("findings");
  const router = useRouter();
  const [busy, start] = useTransition();
  const run = (
    act: () => Promise<ActionResult<unknown>>,
    done: string,
    undo?: { label: string; run: () => void },
    failed?: () => void,
  ) =>
    start(async () => {
      const answer = await act().catch(() => null);
      if (answer?.ok) toast(done, undo);
      else {
        toast(t("failed"));
        failed?.();
      }
      router.refresh();
    });
  return { run, busy };
}
