"use client";

import { useTranslations } from "next-intl";
import { useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { LinkToCopy } from "@/components/ui/link-to-copy";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { type PracticeRole, practiceRoles } from "@/lib/access/rules";
import { inviteMemberAction } from "@/lib/practice/members/actions";
import { useMemberFailure } from "./use-member-failure";

/** Invites somebody to the practice; the link is shown once. */
export function InviteMember({ sends }: { sends: boolean }) {
  const t = useTranslations("practice.members");
  const failure = useMemberFailure();
  const form = useRef<HTMLFormElement>(null);
  const [role, setRole] = useState<PracticeRole>("member");
  const [problem, setProblem] = useState<string>();
  const [made, setMade] = useState<{ link: string; mailed: boolean; name: string }>();
  const [busy, start] = useTransition();
  const send = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const name = String(said.get("name") ?? "");
    start(async () => {
      const answer = await inviteMemberAction({ name, email: String(said.get("email")), role });
      setProblem(answer.ok ? undefined : failure(answer.reason));
      if (!answer.ok) return;
      setMade({ ...answer.value, name });
      form.current?.reset();
    });
  };
  return (
    <section aria-labelledby="invite" className="border-t border-line pt-8">
      <h2 id="invite">{t("invite")}</h2>
      <p className="mb-4 mt-1 max-w-[65ch] text-ink-2">{t(sends ? "inviteSent" : "inviteLine")}</p>
      <form
        ref={form}
        onSubmit={send}
        className="grid max-w-[760px] items-start gap-4 sm:grid-cols-2"
      >
        <TextField label={t("name")} name="name" required maxLength={80} autoComplete="off" />
        <TextField
          label={t("email")}
          name="email"
          type="email"
          required
          maxLength={254}
          autoComplete="off"
        />
        <Select
          label={t("place")}
          value={role}
          onChange={(event) => setRole(event.target.value as PracticeRole)}
          choices={practiceRoles
            .toReversed()
            .map((value) => ({ value, label: t(`role.${value}`) }))}
          hint={t(`roleSays.${role}`)}
        />
        <div className="flex flex-wrap items-center gap-3 sm:col-span-2">
          <Button type="submit" variant="primary" busy={busy}>
            {t(sends ? "send" : "makeLink")}
          </Button>
          <p aria-live="polite" className="text-13 text-bad empty:hidden">
            {problem}
          </p>
        </div>
      </form>
      <div aria-live="polite">
        {made && (
          <div className="mt-5 max-w-[760px] rounded-xl border border-line bg-sheet px-6 py-5 max-sm:px-4">
            <h3>{t("linkReady", { name: made.name })}</h3>
            <p className="mb-3 mt-1 text-13 text-ink-2">
              {t(made.mailed ? "linkSent" : sends ? "linkHeld" : "linkSays")}
            </p>
            <LinkToCopy link={made.link} />
          </div>
        )}
      </div>
    </section>
  );
}
