"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { removeFactorAction, renewRecoveryAction } from "@/lib/account/factor/actions";
import { EntryField } from "../entry-field";
import { RecoveryCodes } from "./recovery-codes";

/** Ten new recovery codes, after the password. */
export function RenewForm() {
  const t = useTranslations("factor.account");
  const tFactor = useTranslations("factor");
  const [state, send, busy] = useActionState(renewRecoveryAction, null);
  if (state && "codes" in state)
    return (
      <div className="max-w-[440px] rounded-xl border border-line bg-sheet px-5 py-5">
        <RecoveryCodes codes={state.codes} />
      </div>
    );
  const error = state && tFactor(`error.${state.error as "wrong"}`);
  return (
    <Folded title={t("renew")} text={t("renewText")} open={Boolean(error)}>
      <form action={send} className="grid gap-3">
        <Password error={error ?? undefined} />
        <div>
          <Button type="submit" busy={busy}>
            {t("renew")}
          </Button>
        </div>
      </form>
    </Folded>
  );
}

/** Turns the second factor off, after the password. */
export function RemoveForm() {
  const t = useTranslations("factor.account");
  const tFactor = useTranslations("factor");
  const [state, send, busy] = useActionState(removeFactorAction, null);
  const problem = state?.errors.password;
  return (
    <Folded title={t("remove")} text={t("removeText")} open={Boolean(problem)}>
      <form action={send} className="grid gap-3">
        <Password error={problem && tFactor(`error.${problem as "wrong"}`)} />
        <div>
          <Button type="submit" variant="danger" busy={busy}>
            {t("remove")}
          </Button>
        </div>
      </form>
    </Folded>
  );
}

function Password({ error }: { error?: string }) {
  const t = useTranslations("factor.account");
  return (
    <EntryField
      label={t("password")}
      name="password"
      type="password"
      autoComplete="current-password"
      required
      maxLength={200}
      error={error}
    />
  );
}

function Folded({
  title,
  text,
  open,
  children,
}: {
  title: string;
  text: string;
  open: boolean;
  children: React.ReactNode;
}) {
  return (
    <details open={open} className="max-w-[440px]">
      <summary className="weight-550 inline-flex min-h-9 cursor-pointer items-center text-marine max-sm:min-h-11">
        {title}
      </summary>
      <p className="mb-3 text-13 text-ink-2">{text}</p>
      {children}
    </details>
  );
}
