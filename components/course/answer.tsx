"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { answerCourseAction } from "@/lib/course/actions";

const longest = 200;

/** One's own word on the course: read and understood, or a question. */
export function AnswerCourse({
  engagementId,
  said,
}: {
  engagementId: string;
  said: "read" | "question" | null;
}) {
  const t = useTranslations("course");
  const [asking, setAsking] = useState(false);
  const [question, setQuestion] = useState("");
  const [failed, setFailed] = useState(false);
  const [busy, start] = useTransition();
  const send = (what: { what: "read" } | { what: "question"; question: string }) =>
    start(async () => {
      const answer = await answerCourseAction({
        engagementId,
        changeId: crypto.randomUUID(),
        ...what,
      }).catch(() => undefined);
      setFailed(!answer?.ok);
      if (answer?.ok) setAsking(false);
    });
  return (
    <div className="flex flex-wrap items-end gap-2 print:hidden">
      {asking ? (
        <form
          className="flex min-w-0 flex-1 flex-wrap items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (question.trim()) send({ what: "question", question: question.trim() });
          }}
        >
          <div className="min-w-56 flex-1">
            <TextField
              label={t("askLabel")}
              value={question}
              onChange={(event) => setQuestion(event.target.value)}
              error={question.length > longest ? t("tooLong") : undefined}
              autoFocus
            />
          </div>
          <Button
            type="submit"
            busy={busy}
            disabled={!question.trim() || question.length > longest}
          >
            {t("send")}
          </Button>
        </form>
      ) : (
        <>
          <Button
            variant={said === "read" ? "secondary" : "primary"}
            busy={busy}
            disabled={said === "read"}
            onClick={() => send({ what: "read" })}
          >
            {t("tick")}
          </Button>
          <Button onClick={() => setAsking(true)}>{t("ask")}</Button>
        </>
      )}
      {failed && (
        <p role="alert" className="w-full text-13 text-bad">
          {t("failed")}
        </p>
      )}
    </div>
  );
}
