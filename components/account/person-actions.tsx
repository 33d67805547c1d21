"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { Dialog } from "@/components/ui/dialog";
import { LinkToCopy } from "@/components/ui/link-to-copy";
import { Select } from "@/components/ui/select";
import type { Role } from "@/lib/access/rules";
import {
  changeRoleAction,
  mintResetAction,
  removeMemberAction,
} from "@/lib/account/people/actions";
import { useFailure } from "./use-failure";

/** What one may do about a person: another role, a password link, out. */
export function PersonActions({
  engagementId,
  accountId,
  name,
  role,
  roles,
  mayReset,
}: {
  engagementId: string;
  accountId: string;
  name: string;
  role: Role;
  roles: readonly Role[];
  mayReset: boolean;
}) {
  const t = useTranslations("people");
  const failure = useFailure();
  const [problem, setProblem] = useState<string>();
  const [link, setLink] = useState<string>();
  const [busy, start] = useTransition();
  const member = { engagementId, accountId };
  const run = (work: () => Promise<{ ok: boolean; reason?: string }>) =>
    start(async () => {
      const answer = await work();
      setProblem(answer.ok ? undefined : failure(answer.reason));
    });
  const changeTo = (next: Role) => run(() => changeRoleAction({ ...member, role: next }));
  const makeLink = () =>
    run(async () => {
      const answer = await mintResetAction(member);
      if (answer.ok) setLink(answer.value.link);
      return answer;
    });
  return (
    <div className="flex flex-wrap items-center gap-2 sm:justify-end xl:flex-nowrap">
      {roles.length > 0 && (
        <Select
          label={t("changeRole", { name })}
          hideLabel
          value={role}
          disabled={busy}
          onChange={(event) => changeTo(event.target.value as Role)}
          choices={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
          className="w-40 max-sm:w-full max-sm:max-w-48"
        />
      )}
      <div className="flex flex-wrap items-center gap-2 sm:justify-end xl:flex-nowrap">
        {mayReset && (
          <Button
            size="sm"
            busy={busy}
            aria-label={t("resetOf", { name })}
            className="xl:shrink-0 xl:whitespace-nowrap"
            onClick={makeLink}
          >
            {t("reset")}
          </Button>
        )}
        {roles.length > 0 && (
          <Confirm
            trigger={
              <Button size="sm" variant="ghost" aria-label={t("removeOf", { name })}>
                {t("remove")}
              </Button>
            }
            title={t("removeAsk", { name })}
            description={t("removeSays", { name })}
            keep={t("keep")}
            go={t("removeDo", { name })}
            act={async () => {
              const answer = await removeMemberAction(member);
              return answer.ok ? undefined : failure(answer.reason);
            }}
          />
        )}
      </div>
      <p aria-live="polite" className="w-full text-13 text-bad empty:hidden sm:text-right">
        {problem}
      </p>
      <Dialog
        open={link !== undefined}
        onOpenChange={() => setLink(undefined)}
        title={t("resetReady", { name })}
        description={t("resetSays", { name })}
      >
        <LinkToCopy link={link ?? ""} />
      </Dialog>
    </div>
  );
}
