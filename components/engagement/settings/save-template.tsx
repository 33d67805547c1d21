"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { TextField } from "@/components/ui/text-field";
import { saveTemplateAction } from "@/lib/engagement/template/own/actions";

/** Keeps the engagement's course as a template of the practice, and says what went in and what stayed out. */
export function SaveTemplate({ engagementId }: { engagementId: string }) {
  const t = useTranslations("settings.template");
  const [problem, setProblem] = useState<string>();
  const [done, setDone] = useState<{ held: number; left: number }>();
  const [busy, start] = useTransition();
  const send = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (name: string) => String(form.get(name) ?? "");
    start(async () => {
      const answer = await saveTemplateAction({
        engagementId,
        name: said("name"),
        about: said("about"),
      });
      setProblem(answer.ok ? undefined : t(answer.reason === "invalid" ? "empty" : "failed"));
      if (answer.ok) setDone(answer.value);
    });
  };
  return (
    <section aria-labelledby="template">
      <h2 id="template">{t("title")}</h2>
      <p className="mb-3 mt-1 max-w-[65ch] text-ink-2">{t("line")}</p>
      {done ? (
        <p role="status" className="max-w-[65ch]">
          {t("done", done)}{" "}
          <Link href="/practice/templates" className="inline-flex items-center max-sm:min-h-11">
            {t("see")}
          </Link>
        </p>
      ) : (
        <form
          onSubmit={send}
          className="grid max-w-[760px] items-start gap-4 sm:grid-cols-[1fr_1fr_auto]"
        >
          <TextField
            label={t("name")}
            name="name"
            required
            maxLength={80}
            autoComplete="off"
            placeholder={t("nameExample")}
            error={problem}
          />
          <TextField
            label={t("about")}
            name="about"
            maxLength={160}
            autoComplete="off"
            placeholder={t("aboutExample")}
          />
          <Button type="submit" busy={busy} className="min-h-[38px] sm:mt-6">
            {t("save")}
          </Button>
        </form>
      )}
    </section>
  );
}
