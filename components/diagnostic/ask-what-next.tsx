"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { toast } from "@/components/ui/toast";
import { addItemAction } from "@/lib/engagement/edit/actions";

/** Puts the question among the decisions to take: it comes up at the next review. */
export function AskWhatNext({
  engagementId,
  question,
  options,
}: {
  engagementId: string;
  question: string;
  options: string[];
}) {
  const t = useTranslations("diagnostic-edit.ask");
  const router = useRouter();
  const [busy, start] = useTransition();
  return (
    <button
      type="button"
      disabled={busy}
      className="font-semibold text-marine hover:underline max-sm:min-h-11"
      onClick={() =>
        start(async () => {
          const answer = await addItemAction({
            engagementId,
            changeId: crypto.randomUUID(),
            kind: "decision",
            data: { question, options },
          }).catch(() => null);
          toast(t(answer?.ok ? "done" : "failed"));
          router.refresh();
        })
      }
    >
      {t("open")}
    </button>
  );
}
