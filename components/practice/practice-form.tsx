"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { useProblems } from "@/components/account/problems";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { TextField } from "@/components/ui/text-field";
import { type Locale, locales } from "@/lib/i18n/locale";
import { changePracticeAction } from "@/lib/practice/actions";
import { ColourField } from "./colour-field";

/** The practice's name, its colour and the language of what it opens. */
export function PracticeForm({
  name,
  locale,
  colour,
}: {
  name: string;
  locale: Locale;
  colour: string | null;
}) {
  const t = useTranslations("practice.brand");
  const tAccount = useTranslations("account");
  const tShell = useTranslations("shell.account");
  const [state, send, busy] = useActionState(changePracticeAction, null);
  const problems = useProblems(state);
  return (
    <form action={send} className="grid max-w-[392px] gap-5">
      <TextField
        label={t("name")}
        name="name"
        required
        maxLength={80}
        defaultValue={state?.values.name ?? name}
        key={state?.values.name ?? name}
        error={problems("name")}
        hint={state?.done ? tAccount("saved") : undefined}
        autoComplete="organization"
      />
      <div>
        <p className="weight-550 mb-1.5 text-12 text-ink-2">{t("locale")}</p>
        <Segmented
          name="locale"
          label={t("locale")}
          options={locales.map((value) => ({ value, label: tShell(value) }))}
          value={locale}
          key={locale}
        />
      </div>
      <ColourField key={`${colour} ${state?.values.nearest}`} colour={colour} state={state} />
      <div>
        <Button type="submit" variant="primary" busy={busy}>
          {tAccount("save")}
        </Button>
      </div>
    </form>
  );
}
