"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { resetAction } from "@/lib/account/actions";
import { EntryField } from "./entry-field";
import { useProblems } from "./problems";

/** A new password, by the link that a consultant handed over. */
export function ResetForm({ email }: { email: string }) {
  const t = useTranslations("account.reset");
  const tAuth = useTranslations("auth");
  const [state, send, busy] = useActionState(resetAction, null);
  const problems = useProblems(state);
  return (
    <form action={send} className="flex flex-col gap-[18px]">
      <input type="hidden" name="email" autoComplete="username" value={email} />
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
