"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { changePasswordAction } from "@/lib/account/actions";
import { EntryField } from "./entry-field";
import { useProblems } from "./problems";

/** One's own password, the present one first. */
export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations("account");
  const tAuth = useTranslations("auth");
  const [state, send, busy] = useActionState(changePasswordAction, null);
  const problems = useProblems(state);
  return (
    <form action={send} className="grid max-w-[392px] gap-[18px]">
      <input type="hidden" name="email" autoComplete="username" value={email} />
      <EntryField
        label={t("current")}
        name="current"
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
        error={problems("current")}
      />
      <EntryField
        label={t("next")}
        hint={tAuth("passwordHint")}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        maxLength={200}
        error={problems("password")}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" busy={busy}>
          {t("change")}
        </Button>
        <p aria-live="polite" className="text-13 text-good">
          {state?.done && t("changed")}
        </p>
      </div>
    </form>
  );
}
