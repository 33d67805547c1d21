"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { useProblems } from "@/components/account/problems";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { openEngagementAction } from "@/lib/portfolio/actions";

/** A new engagement, from a blank page. */
export function OpenBlank() {
  const t = useTranslations("portfolio");
  const [state, send, busy] = useActionState(openEngagementAction, null);
  const problems = useProblems(state);
  return (
    <section aria-labelledby="open-blank">
      <h2 id="open-blank">{t("blank")}</h2>
      <p className="mb-4 mt-1 text-ink-2">{t("newLine")}</p>
      <form
        action={send}
        className="grid max-w-[760px] items-start gap-4 sm:grid-cols-[1fr_1fr_auto]"
      >
        <TextField
          label={t("name")}
          name="name"
          required
          maxLength={80}
          placeholder={t("nameExample")}
          defaultValue={state?.values.name}
          key={`name ${state?.values.name}`}
          error={problems("name")}
          autoComplete="off"
        />
        <TextField
          label={t("strapline")}
          name="strapline"
          maxLength={120}
          placeholder={t("straplineExample")}
          defaultValue={state?.values.strapline}
          key={`strapline ${state?.values.strapline}`}
          error={problems("strapline")}
          autoComplete="off"
        />
        <Button type="submit" variant="primary" busy={busy} className="min-h-[38px] sm:mt-6">
          {t("create")}
        </Button>
      </form>
    </section>
  );
}
