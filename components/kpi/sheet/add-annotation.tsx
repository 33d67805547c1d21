"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { DateField, TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { addItemAction } from "@/lib/engagement/edit/actions";

/** Notes on the chart what happened on a day. */
export function AddAnnotation({
  engagementId,
  kpiId,
  today,
}: {
  engagementId: string;
  kpiId: string;
  today: string;
}) {
  const t = useTranslations("kpi-sheet.happened");
  const router = useRouter();
  const [day, setDay] = useState(today);
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<"noText" | "noDay" | "failed" | null>(null);
  const [busy, start] = useTransition();
  const add = () =>
    start(async () => {
      if (text.trim() === "") return setProblem("noText");
      if (day === "") return setProblem("noDay");
      const answer = await addItemAction({
        engagementId,
        changeId: crypto.randomUUID(),
        kind: "annotation",
        data: { day, text: text.trim() },
        links: { measures: [{ id: kpiId, amount: null }] },
      }).catch(() => undefined);
      if (!answer?.ok) return setProblem("failed");
      setProblem(null);
      setText("");
      toast(t("added"));
      router.refresh();
    });
  return (
    <form
      className="mt-3 print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div className="grid items-start gap-3 sm:grid-cols-[170px_minmax(0,1fr)_auto]">
        <DateField
          label={t("day")}
          value={day}
          onChange={(event) => setDay(event.target.value)}
          error={problem === "noDay" ? t("noDay") : undefined}
        />
        <TextField
          label={t("text")}
          value={text}
          maxLength={200}
          placeholder={t("example")}
          onChange={(event) => setText(event.target.value)}
          error={problem === "noText" ? t("noText") : undefined}
        />
        <Button type="submit" busy={busy} className="sm:mt-6">
          {t("add")}
        </Button>
      </div>
      {problem === "failed" && (
        <p role="alert" className="mt-2 text-13 text-bad">
          {t("failed")}
        </p>
      )}
    </form>
  );
}
