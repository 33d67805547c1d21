"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { setUpAction } from "@/lib/account/actions";
import { EntryField } from "./entry-field";
import { useProblems } from "./problems";

/** First run: the practice, its owner, and the code that proves whose server this is. */
export function SetupForm({ code }: { code?: string }) {
  const t = useTranslations("setup");
  const tAuth = useTranslations("auth");
  const [state, send, busy] = useActionState(setUpAction, null);
  const problems = useProblems(state);
  const kept: Record<string, string | undefined> = { code, ...state?.values };
  const field = (name: string) => ({
    name,
    required: true,
    error: problems(name),
    defaultValue: kept[name],
  });
  return (
    <form action={send} className="flex flex-col gap-[18px]">
      <EntryField
        {...field("code")}
        key={`code ${kept.code}`}
        label={t("code")}
        hint={t("codeHint")}
        autoComplete="off"
        spellCheck={false}
      />
      <EntryField
        {...field("practice")}
        key={`practice ${kept.practice}`}
        label={t("practice")}
        placeholder={t("practiceExample")}
        autoComplete="organization"
      />
      <EntryField
        {...field("name")}
        key={`name ${kept.name}`}
        label={t("name")}
        placeholder={t("nameExample")}
        autoComplete="name"
      />
      <EntryField
        {...field("email")}
        key={`email ${kept.email}`}
        label={tAuth("email")}
        type="email"
        autoComplete="username"
      />
      <EntryField
        {...field("password")}
        label={tAuth("newPassword")}
        hint={tAuth("passwordHint")}
        type="password"
        autoComplete="new-password"
      />
      <Button type="submit" variant="primary" size="lg" busy={busy}>
        {t("submit")}
      </Button>
    </form>
  );
}
