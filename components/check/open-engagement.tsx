"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { useProblems } from "@/components/account/problems";
import { NameFields } from "@/components/portfolio/name-fields";
import { Button } from "@/components/ui/button";
import { openFromCheckAction } from "@/lib/check/actions";

/** Opens the engagement of a prospect who answered. */
export function OpenEngagement({ checkId, company }: { checkId: string; company: string }) {
  const t = useTranslations("check-make.engage");
  const [state, send, busy] = useActionState(openFromCheckAction, null);
  const problems = useProblems(state);
  const values = state?.values ?? { name: company, strapline: "" };
  return (
    <section
      aria-labelledby="engage"
      className="mt-8 rounded-xl border border-line bg-sheet px-6 py-5 max-sm:px-4 print:hidden"
    >
      <h2 id="engage">{t("title")}</h2>
      <p className="mb-4 mt-1 max-w-[72ch] text-ink-2">{t("says")}</p>
      <form action={send} className="grid items-start gap-4 sm:grid-cols-[1fr_1fr_auto]">
        <input type="hidden" name="checkId" value={checkId} />
        <NameFields values={values} problems={problems} />
        <Button type="submit" variant="primary" busy={busy} className="min-h-[38px] sm:mt-6">
          {t("open")}
        </Button>
      </form>
    </section>
  );
}
