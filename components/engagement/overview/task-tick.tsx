"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Link } from "@/components/ui/link";
import { toast } from "@/components/ui/toast";
import { finishStepAction, reopenStepAction } from "@/lib/roadmap/finish/actions";

/** A task with its box: ticking finishes the step, and a word in passing takes it back. */
export function TaskTick({
  engagementId,
  itemId,
  what,
  href,
  disabled,
}: {
  engagementId: string;
  itemId: string;
  what: string;
  href: string;
  disabled: boolean;
}) {
  const t = useTranslations("overview.tasks");
  const [done, setDone] = useState(false);
  const [busy, start] = useTransition();
  const ask = () => ({ engagementId, changeId: crypto.randomUUID(), itemId });
  const failed = () => {
    setDone(false);
    toast(t("failed", { what }));
  };
  const finish = () =>
    start(async () => {
      setDone(true);
      const answer = await finishStepAction(ask()).catch(() => undefined);
      if (!answer?.ok) return failed();
      const { was } = answer.value;
      toast(t("done", { what }), {
        label: t("undo"),
        run: () =>
          start(async () => {
            const back = await reopenStepAction({ ...ask(), to: was }).catch(() => undefined);
            if (back?.ok) setDone(false);
            else failed();
          }),
      });
    });
  return (
    <>
      <Checkbox
        checked={done}
        disabled={disabled || busy || done}
        onChange={finish}
        className="max-sm:-mr-3 max-sm:min-w-11"
      >
        <span className="sr-only">{t("finish", { what })}</span>
      </Checkbox>
      <Link
        href={href}
        className={`flex min-w-0 items-center text-ink no-underline hover:text-marine max-sm:min-h-11 ${done ? "text-ink-2 line-through" : ""}`}
      >
        {what}
      </Link>
    </>
  );
}
