"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { askAddressAction } from "@/lib/account/address/actions";
import { EntryField } from "../entry-field";
import { useProblems } from "../problems";

/** Asks for another e-mail address, after the password. */
export function AddressForm({ hint }: { hint: string }) {
  const t = useTranslations("account.address");
  const [state, send, busy] = useActionState(askAddressAction, null);
  const problems = useProblems(state);
  return (
    <form action={send} className="grid max-w-[392px] gap-[18px]">
      <EntryField
        label={t("next")}
        hint={hint}
        name="email"
        type="email"
        autoComplete="email"
        required
        maxLength={254}
        defaultValue={state?.values.email}
        key={state?.values.email}
        error={problems("email")}
      />
      <EntryField
        label={t("password")}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
        error={problems("password")}
      />
      <div>
        <Button type="submit" busy={busy}>
          {t("ask")}
        </Button>
      </div>
    </form>
  );
}
