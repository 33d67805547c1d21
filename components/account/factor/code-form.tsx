"use client";

import { useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { codeAction } from "@/lib/auth/step/actions";
import { EntryField } from "../entry-field";

/** The second step of a sign-in: six digits of the app, or a recovery code. */
export function CodeForm({ recovery }: { recovery: boolean }) {
  const t = useTranslations("auth.code");
  const [state, send, busy] = useActionState(codeAction, null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (state) field.current?.focus();
  }, [state]);
  const mismatch = recovery ? "recoveryMismatch" : "mismatch";
  return (
    <form action={send} className="flex flex-col gap-[18px]">
      <EntryField
        ref={field}
        label={t(recovery ? "recoveryLabel" : "label")}
        name="code"
        inputMode={recovery ? "text" : "numeric"}
        autoComplete={recovery ? "off" : "one-time-code"}
        autoCapitalize="none"
        spellCheck={false}
        placeholder={recovery ? "abcd efgh ijkl mnop" : "123 456"}
        required
        maxLength={40}
        error={state ? t(state.failure === "throttled" ? "throttled" : mismatch) : undefined}
      />
      <Button type="submit" variant="primary" size="lg" busy={busy}>
        {t("submit")}
      </Button>
    </form>
  );
}
