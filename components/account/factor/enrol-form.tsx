"use client";

import { useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { type Enrolment, enrolAction } from "@/lib/account/factor/actions";
import { EntryField, Problem } from "../entry-field";
import { RecoveryCodes } from "./recovery-codes";

type Scan = Extract<Enrolment, { step: "scan" }>;

/** Password where it is asked, then the square to scan and its first code, then the recovery codes. */
export function EnrolForm({ asks, next }: { asks: boolean; next: string }) {
  const t = useTranslations("factor");
  const [state, send, busy] = useActionState<Enrolment, FormData>(enrolAction, { step: "ask" });
  if (state.step === "codes") return <RecoveryCodes codes={state.codes} next={next} />;
  const error = state.error && t(`error.${state.error as "code"}`);
  return (
    <form action={send} className="flex flex-col gap-[18px]" key={state.step}>
      {state.step === "scan" ? (
        <ScanStep offer={state.offer} error={error} />
      ) : (
        <>
          <p className="text-13 text-ink-2">{t("need")}</p>
          {asks ? (
            <EntryField
              label={t("password")}
              name="password"
              type="password"
              autoComplete="current-password"
              required
              maxLength={200}
              error={error}
            />
          ) : (
            error && <Problem>{error}</Problem>
          )}
        </>
      )}
      <Button type="submit" variant="primary" size="lg" busy={busy}>
        {t(state.step === "scan" ? "turnOn" : "begin")}
      </Button>
    </form>
  );
}

function ScanStep({ offer, error }: { offer: Scan["offer"]; error?: string }) {
  const t = useTranslations("factor");
  const code = useRef<HTMLInputElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    (error ? code : head).current?.focus();
  }, [error]);
  return (
    <>
      <input type="hidden" name="sealed" value={offer.sealed} />
      <div>
        <h2 ref={head} tabIndex={-1} className="text-16 outline-none">
          {t("scan")}
        </h2>
        <svg
          viewBox={`0 0 ${offer.qr.size} ${offer.qr.size}`}
          width="204"
          height="204"
          role="img"
          aria-label={t("qr")}
          shapeRendering="crispEdges"
          className="mt-3 rounded-lg border border-line bg-[#fff]"
        >
          {/* Dark on white in both themes: cameras read nothing else well. */}
          <path d={offer.qr.path} fill="#000" />
        </svg>
        <p className="mb-1 mt-3 text-13 text-ink-2">{t("typed")}</p>
        <p className="select-all rounded-lg bg-sunk px-3 py-2 font-mono text-13 [overflow-wrap:anywhere]">
          {offer.typed}
        </p>
      </div>
      <EntryField
        ref={code}
        label={t("code")}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        placeholder="123 456"
        required
        maxLength={20}
        error={error}
      />
    </>
  );
}
