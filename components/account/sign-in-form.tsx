"use client";

import { useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { signInAction } from "@/lib/auth/actions";
import { EntryField } from "./entry-field";

/** Address and password; sent as a plain form where no script has loaded. `next` is where one was going. */
export function SignInForm({ next }: { next?: string }) {
  const t = useTranslations("auth");
  const [state, send, busy] = useActionState(signInAction, null);
  const password = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (state) password.current?.focus();
  }, [state]);
  return (
    <form action={send} className="flex flex-col gap-[18px]">
      {next && <input type="hidden" name="next" value={next} />}
      <EntryField
        label={t("email")}
        name="email"
        type="email"
        autoComplete="username"
        required
        maxLength={254}
        defaultValue={state?.email}
        key={state?.email}
      />
      <div className="relative">
        <EntryField
          label={t("password")}
          ref={password}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={200}
          error={state ? t(`failure.${state.failure}`) : undefined}
        />
        <details className="text-13">
          <summary className="weight-550 absolute -top-3 right-0 flex min-h-11 list-none items-center text-marine [&::-webkit-details-marker]:hidden">
            {t("forgotten")}
          </summary>
          <p className="mt-1.5 text-ink-2">{t("forgottenText")}</p>
        </details>
      </div>
      <Button type="submit" variant="primary" size="lg" busy={busy}>
        {t("signIn")}
      </Button>
    </form>
  );
}
