"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { toast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/action";

/** Runs a verb and shows the page anew; what did not go is said, and nothing has changed then. */
export function useVerb() {
  const t = useTranslations("roadmap-edit");
  const router = useRouter();
  const [busy, start] = useTransition();
  const run = <T>(act: () => Promise<ActionResult<T>>, done: (value: T) => void) =>
    start(async () => {
      const answer = await act().catch(() => null);
      if (answer?.ok) done(answer.value);
      else toast(t(answer?.reason === "conflict" ? "changed" : "failed"));
      router.refresh();
    });
  return { busy, run };
}
