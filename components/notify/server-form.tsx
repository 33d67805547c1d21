"use client";

import { useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { forgetServerAction, saveServerAction } from "@/lib/notify/smtp/actions";
import type { ServerShown } from "@/lib/notify/smtp/queries";
import { type Security, securities } from "@/lib/notify/smtp/rules";

const usualPort: Record<(typeof securities)[number], string> = {
  tls: "465",
  starttls: "587",
  none: "25",
};

/** The mail server of this portal. A password that is kept is never shown: left empty, it stays. */
export function ServerForm({ server }: { server: ServerShown | null }) {
  const t = useTranslations("mail");
  const tProblem = useTranslations("auth.problem");
  const [state, send, busy] = useActionState(saveServerAction, null);
  const mine = server?.setIn === "settings" ? server : null;
  const [security, setSecurity] = useState<string>(mine ? listed(mine.security) : "starttls");
  const [port, setPort] = useState(String(mine?.port ?? 587));
  const said = (field: "host" | "user" | "from") => state?.values[field] ?? mine?.[field] ?? "";
  const problem = (field: string) => {
    const key = state?.errors[field];
    if (!key) return undefined;
    if (t.has(`problem.${key}` as "problem.host")) return t(`problem.${key}` as "problem.host");
    return tProblem.has(key as "invalid") ? tProblem(key as "invalid") : tProblem("invalid");
  };
  const choose = (value: string) => {
    // The usual port follows the choice, until somebody typed another one.
    if (Object.values(usualPort).includes(port))
      setPort(usualPort[value as keyof typeof usualPort] ?? port);
    setSecurity(value);
  };
  return (
    <form action={send} className="grid max-w-[640px] items-start gap-4 sm:grid-cols-2">
      <TextField
        label={t("host")}
        name="host"
        required
        maxLength={253}
        placeholder={t("hostExample")}
        autoComplete="off"
        defaultValue={said("host")}
        error={problem("host")}
      />
      <TextField
        label={t("from")}
        name="from"
        type="email"
        required
        maxLength={254}
        autoComplete="off"
        defaultValue={said("from")}
        error={problem("from")}
        hint={t("fromHint")}
      />
      <Select
        label={t("security")}
        name="security"
        value={security}
        onChange={(event) => choose(event.target.value)}
        choices={securities.map((value) => ({ value, label: t(`secure.${value}`) }))}
        hint={security === "none" ? t("secureNone") : undefined}
      />
      <TextField
        label={t("port")}
        name="port"
        required
        inputMode="numeric"
        maxLength={5}
        autoComplete="off"
        value={port}
        onChange={(event) => setPort(event.target.value)}
        error={problem("port")}
      />
      <TextField
        label={t("user")}
        name="user"
        maxLength={254}
        autoComplete="off"
        defaultValue={said("user")}
        error={problem("user")}
        hint={t("userHint")}
      />
      <TextField
        label={t("password")}
        name="password"
        type="password"
        maxLength={500}
        autoComplete="new-password"
        error={problem("password")}
        hint={mine?.hasPassword ? t("passwordKept") : t("passwordHint")}
      />
      <div className="flex flex-wrap items-center gap-3 sm:col-span-2">
        <Button type="submit" variant="primary" busy={busy}>
          {t("save")}
        </Button>
        {mine && (
          <Button type="submit" variant="ghost" formAction={forgetServerAction} formNoValidate>
            {t("forget")}
          </Button>
        )}
        <p role="status" className="text-13 text-ink-2 empty:hidden">
          {state?.done ? t("saved") : undefined}
        </p>
      </div>
    </form>
  );
}

function listed(security: Security): string {
  return security === "offered" ? "starttls" : security;
}
