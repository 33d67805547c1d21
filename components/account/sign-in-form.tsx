"use client";

import { useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { signInAction } from "@/lib/auth/actions";
import { askLinkAction } from "@/lib/auth/link/actions";
import { EntryField } from "./entry-field";
import { LinkSent } from "./link-sent";
import { Or } from "./or";

/**
 * Address and password; sent as a plain form where no script has loaded. `next` is where one was going, `mail` whether a
 * link can be sent to the same address instead.
 */
export function SignInForm({ next, mail }: { next?: string; mail: boolean }) {
  const t = useTranslations("auth");
  const [state, send, busy] = useActionState(signInAction, null);
  const [asked, ask, asking] = useActionState(askLinkAction, null);
  const password = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (state) password.current?.focus();
  }, [state]);
  if (asked?.answer === "sent")
    return <LinkSent email={asked.email} kind="magic-link" next={next} />;
  const email = asked?.email ?? state?.email;
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
        defaultValue={email}
        key={email}
        error={asked ? t(`link.${asked.answer}`) : undefined}
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
          error={state && !asked ? t(`failure.${state.failure}`) : undefined}
        />
        <Forgotten mail={mail} />
      </div>
      <Button type="submit" variant="primary" size="lg" busy={busy}>
        {t("signIn")}
      </Button>
      {mail && (
        <>
          <Or />
          <Button type="submit" size="lg" busy={asking} formAction={ask} formNoValidate>
            {t("link.ask")}
          </Button>
        </>
      )}
    </form>
  );
}

const corner = "weight-550 absolute -top-3 right-0 flex min-h-11 items-center text-13 text-marine";

function Forgotten({ mail }: { mail: boolean }) {
  const t = useTranslations("auth");
  if (mail)
    return (
      <Link href="/login/forgotten" className={corner}>
        {t("forgotten")}
      </Link>
    );
  return (
    <details className="text-13">
      <summary className={`${corner} list-none [&::-webkit-details-marker]:hidden`}>
        {t("forgotten")}
      </summary>
      <p className="mt-1.5 text-ink-2">{t("forgottenText")}</p>
    </details>
  );
}
