"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { joinAction } from "@/lib/account/people/actions";
import { EntryField } from "./entry-field";
import { useProblems } from "./problems";

/** Whoever is invited says their name, chooses a password and comes aboard. */
export function JoinForm({ name, email }: { name: string; email: string }) {
  const t = useTranslations("people.join");
  const tAuth = useTranslations("auth");
  const [state, send, busy] = useActionState(joinAction, null);
  const problems = useProblems(state);
  const said = state?.values.name ?? name;
  return (
    <form action={send} className="flex flex-col gap-[18px]">
      <EntryField
        label={t("name")}
        name="name"
        autoComplete="name"
        required
        maxLength={80}
        defaultValue={said}
        key={said}
        error={problems("name")}
      />
      <EntryField label={t("email")} type="email" autoComplete="username" value={email} readOnly />
      <EntryField
        label={tAuth("newPassword")}
        hint={tAuth("passwordHint")}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        error={problems("password")}
      />
      <Button type="submit" variant="primary" size="lg" busy={busy}>
        {t("submit")}
      </Button>
    </form>
  );
}
