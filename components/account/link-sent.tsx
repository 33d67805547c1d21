"use client";

import { useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { askLinkAction, askResetAction } from "@/lib/auth/link/actions";
import { Problem } from "./entry-field";

/** After a link was asked for: where to look, and another one for who waits in vain. Says nothing of who has an account. */
export function LinkSent({
  email,
  kind,
  next,
}: {
  email: string;
  kind: "magic-link" | "reset";
  next?: string;
}) {
  const t = useTranslations("auth.link");
  const [state, send, busy] = useActionState(
    kind === "reset" ? askResetAction : askLinkAction,
    null,
  );
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <div className="rounded-xl border border-line bg-paper px-5 py-5">
      <h2 ref={head} tabIndex={-1} className="outline-none">
        {t("sentTitle")}
      </h2>
      <p className="mt-2 text-ink-2 [overflow-wrap:anywhere]">
        {t.rich(kind === "reset" ? "sentReset" : "sent", {
          email,
          b: (words) => <b className="weight-550 text-ink">{words}</b>,
        })}
      </p>
      <p className="mt-2 text-13 text-ink-2">{t("notThere")}</p>
      <form action={send} className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <input type="hidden" name="email" value={email} />
        {next && <input type="hidden" name="next" value={next} />}
        <Button type="submit" busy={busy}>
          {t("again")}
        </Button>
        {/* A whole load: the form begins anew. */}
        <a
          href={kind === "reset" ? "/login/forgotten" : "/login?by=link"}
          className="weight-550 inline-flex min-h-11 items-center text-13 text-marine"
        >
          {t("other")}
        </a>
      </form>
      <div aria-live="polite" className="mt-2 text-13 text-ink-2 empty:hidden">
        {state && (state.answer === "sent" ? t("againDone") : <Problem>{t(state.answer)}</Problem>)}
      </div>
    </div>
  );
}
