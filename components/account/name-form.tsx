"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { renameAction } from "@/lib/account/actions";
import { useProblems } from "./problems";

/** One's own name, as the others read it. */
export function NameForm({ name }: { name: string }) {
  const t = useTranslations("account");
  const [state, send, busy] = useActionState(renameAction, null);
  const problems = useProblems(state);
  return (
    <form
      action={send}
      className="grid max-w-[520px] grid-cols-[minmax(0,1fr)_auto] items-start gap-3"
    >
      <TextField
        label={t("name")}
        name="name"
        required
        maxLength={80}
        autoComplete="name"
        defaultValue={state?.values.name ?? name}
        key={state?.values.name ?? name}
        error={problems("name")}
        hint={state?.done ? t("saved") : undefined}
      />
      <Button type="submit" busy={busy} className="mt-6 min-h-[38px]">
        {t("save")}
      </Button>
    </form>
  );
}
