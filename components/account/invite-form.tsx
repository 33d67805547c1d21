"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { Role } from "@/lib/access/rules";
import { inviteAction } from "@/lib/account/people/actions";
import { LinkToCopy } from "./link-to-copy";
import { useProblems } from "./problems";
import { useFailure } from "./use-failure";

/** Invites somebody by a link to copy. */
export function InviteForm({
  engagementId,
  roles,
  mails,
}: {
  engagementId: string;
  roles: readonly Role[];
  /** whether the invitation leaves by mail too */
  mails: boolean;
}) {
  const t = useTranslations("people");
  const failure = useFailure();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<string>();
  const [made, setMade] = useState<{
    name: string;
    email: string;
    link: string;
    mailed: boolean;
  }>();
  const [role, setRole] = useState<Role>(
    roles.includes("contributor") ? "contributor" : "observer",
  );
  const [busy, start] = useTransition();
  const problems = useProblems({ errors, values: {} });
  const send = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const said = (name: string) => String(new FormData(form).get(name) ?? "");
    const [name, email] = [said("name"), said("email")];
    start(async () => {
      const answer = await inviteAction({
        engagementId,
        name,
        role,
        email,
        line: said("line"),
      });
      const fields = answer.ok ? undefined : answer.detail?.fields;
      setErrors(firstOfEach(fields));
      setProblem(answer.ok || fields ? undefined : failure(answer.reason));
      if (!answer.ok) return;
      setMade({ name, email, ...answer.value });
      form.reset();
    });
  };
  return (
    <section aria-labelledby="invite" className="border-t border-line pt-8">
      <h2 id="invite">{t("invite")}</h2>
      <p className="mb-4 mt-1 text-ink-2">{t(mails ? "inviteLineMailed" : "inviteLine")}</p>
      <form onSubmit={send} className="grid max-w-[760px] items-start gap-4 sm:grid-cols-2">
        <TextField
          label={t("name")}
          name="name"
          required
          maxLength={80}
          autoComplete="off"
          error={problems("name")}
        />
        <TextField
          label={t("email")}
          name="email"
          type="email"
          required
          maxLength={254}
          autoComplete="off"
          error={problems("email")}
        />
        <Select
          label={t("role")}
          value={role}
          onChange={(event) => setRole(event.target.value as Role)}
          choices={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
          hint={t(`roleSays.${role}`)}
        />
        <TextField
          label={t("word")}
          name="line"
          maxLength={200}
          autoComplete="off"
          hint={t("wordHint")}
          error={problems("line")}
        />
        <div className="flex flex-wrap items-center gap-3 sm:col-span-2">
          <Button type="submit" variant="primary" busy={busy}>
            {t(mails ? "sendInvitation" : "makeLink")}
          </Button>
          <p aria-live="polite" className="text-13 text-bad empty:hidden">
            {problem}
          </p>
        </div>
      </form>
      <div aria-live="polite">
        {made && (
          <div className="mt-5 max-w-[760px] rounded-xl border border-line bg-sheet px-6 py-5 max-sm:px-4">
            <h3>{t(made.mailed ? "mailed" : "linkReady", { name: made.name })}</h3>
            <p className="mb-3 mt-1 text-13 text-ink-2">
              {made.mailed ? t("mailedSays", { email: made.email }) : t("linkSays")}
            </p>
            <LinkToCopy key={made.link} link={made.link} />
          </div>
        )}
      </div>
    </section>
  );
}

function firstOfEach(fields: unknown): Record<string, string> {
  if (typeof fields !== "object" || fields === null) return {};
  return Object.fromEntries(
    Object.entries(fields).map(([name, all]) => [name, String(Array.isArray(all) ? all[0] : all)]),
  );
}
