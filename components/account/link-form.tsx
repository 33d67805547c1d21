"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { askLinkAction, askResetAction } from "@/lib/auth/link/actions";
import { EntryField } from "./entry-field";
import { LinkSent } from "./link-sent";

/** Asks for a link by a letter: to sign in, or to choose a new password. */
export function LinkForm({ kind, next }: { kind: "magic-link" | "reset"; next?: string }) {
  const t = useTranslations("auth");
  const ask = kind === "reset" ? askResetAction : askLinkAction;
  const [state, send, busy] = useActionState(ask, null);
  if (state?.answer === "sent") return <LinkSent {...{ kind, next }} email={state.email} />;
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
        hint={kind === "magic-link" ? t("link.hint") : undefined}
        error={state ? t(`link.${state.answer}`) : undefined}
      />
      <Button type="submit" variant="primary" size="lg" busy={busy}>
        {t(kind === "reset" ? "forget.ask" : "link.ask")}
      </Button>
    </form>
  );
}
