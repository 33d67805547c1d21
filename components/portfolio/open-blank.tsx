"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { useProblems } from "@/components/account/problems";
import { Button } from "@/components/ui/button";
import { openEngagementAction } from "@/lib/portfolio/actions";
import { NameFields } from "./name-fields";

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
        <NameFields values={state?.values} problems={problems} />
        <Button type="submit" variant="primary" busy={busy} className="min-h-[38px] sm:mt-6">
          {t("create")}
        </Button>
      </form>
    </section>
  );
}
