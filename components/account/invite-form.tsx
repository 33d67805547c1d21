"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { Role } from "@/lib/access/rules";
import { inviteAction } from "@/lib/account/people/actions";
import { mostAtOnce, readAddresses } from "@/lib/account/people/rules";
import { Invitees } from "./invitees";
import { Made, type MadeInvitations } from "./made-invitations";
import { useFailure } from "./use-failure";

/** Invites one person or several: addresses as they are pasted, who they are, one role and one word for all. */
export function InviteForm({
  engagementId,
  roles,
  sends,
  awaited,
}: {
  engagementId: string;
  roles: readonly Role[];
  /** this portal sends mail */
  sends: boolean;
  /** people of the engagement whom nobody is yet, by name */
  awaited: readonly string[];
}) {
  const t = useTranslations("people");
  const failure = useFailure();
  const [pasted, setPasted] = useState("");
  const [names, setNames] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<string>();
  const [made, setMade] = useState<MadeInvitations>();
  const [role, setRole] = useState<Role>(
    roles.includes("contributor") ? "contributor" : "observer",
  );
  const [busy, start] = useTransition();
  const { people, wrong } = readAddresses(pasted);
  const invitees = people.map(({ email, name }) => ({ email, name: names[email] ?? name }));
  const send = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const line = String(new FormData(form).get("line") ?? "");
    if (invitees.length === 0) return setProblem(t("noAddress"));
    start(async () => {
      const answer = await inviteAction({ engagementId, role, line, people: invitees });
      setProblem(
        answer.ok ? undefined : failure(answer.reason === "invalid" ? "unread" : answer.reason),
      );
      if (!answer.ok) return;
      setMade(answer.value);
      // What was no address stays, to be corrected.
      setPasted(wrong.join("\n"));
      setNames({});
      form.reset();
    });
  };
  return (
    <section aria-labelledby="invite" className="border-t border-line pt-8">
      <h2 id="invite">{t("invite")}</h2>
      <p className="mb-4 mt-1 text-ink-2">{t(sends ? "inviteLineSent" : "inviteLine")}</p>
      <form onSubmit={send} className="grid max-w-[760px] items-start gap-4 sm:grid-cols-2">
        <TextArea
          label={t("emails")}
          name="emails"
          rows={2}
          maxLength={10_000}
          autoComplete="off"
          spellCheck={false}
          className="sm:col-span-2"
          hint={t("emailsHint")}
          error={wrongWords(wrong, people.length, t)}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
        <Invitees
          people={invitees}
          awaited={awaited}
          onName={(email, name) => setNames((all) => ({ ...all, [email]: name }))}
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
        />
        <div className="flex flex-wrap items-center gap-3 sm:col-span-2">
          <Button
            type="submit"
            variant="primary"
            busy={busy}
            disabled={invitees.length > mostAtOnce}
          >
            {t(sends ? "sendInvitations" : "makeLinks", { count: Math.max(1, invitees.length) })}
          </Button>
          <p aria-live="polite" className="text-13 text-bad empty:hidden">
            {invitees.length > mostAtOnce ? t("tooMany", { most: mostAtOnce }) : problem}
          </p>
        </div>
      </form>
      <div aria-live="polite">{made && <Made {...made} sends={sends} />}</div>
    </section>
  );
}

/** Each piece that is no address, by name; while somebody types their first address nothing is wrong yet. */
function wrongWords(
  wrong: readonly string[],
  right: number,
  t: ReturnType<typeof useTranslations<"people">>,
): string | undefined {
  const finished = wrong.filter((piece) => right > 0 || wrong.length > 1 || piece.includes(" "));
  if (finished.length === 0) return undefined;
  return t("wrong", {
    count: finished.length,
    list: finished.map((one) => t("quoted", { text: one })).join(", "),
  });
}
