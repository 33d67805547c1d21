"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { LinkToCopy } from "@/components/ui/link-to-copy";
import { eraseCheckAction, renewCheckAction, withdrawCheckAction } from "@/lib/check/actions";
import { useCheckFailure } from "./use-check-failure";

/** What may be done with a check's link and answers: another link, take it back, erase; each after a question. */
export function CheckActions({
  checkId,
  company,
  open,
}: {
  checkId: string;
  company: string;
  /** the link still lets in */
  open: boolean;
}) {
  return (
    <>
      <RenewLink checkId={checkId} company={company} />
      {open && <Ask verb="withdraw" checkId={checkId} company={company} />}
      <Ask verb="erase" checkId={checkId} company={company} />
    </>
  );
}

const doers = { withdraw: withdrawCheckAction, erase: eraseCheckAction };

function Ask({
  verb,
  checkId,
  company,
}: {
  verb: keyof typeof doers;
  checkId: string;
  company: string;
}) {
  const t = useTranslations("check-make");
  const failure = useCheckFailure();
  return (
    <Confirm
      trigger={
        <Button size="sm" aria-label={t(`${verb}.of`, { company })}>
          {t(`${verb}.do`)}
        </Button>
      }
      title={t(`${verb}.ask`, { company })}
      description={t(`${verb}.says`)}
      keep={t("keep")}
      go={t(`${verb}.do`)}
      act={async () => {
        const answer = await doers[verb]({ checkId });
        return answer.ok ? undefined : failure(answer.reason);
      }}
    />
  );
}

function RenewLink({ checkId, company }: { checkId: string; company: string }) {
  const t = useTranslations("check-make");
  const failure = useCheckFailure();
  const [shown, show] = useState(false);
  const [link, setLink] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [busy, start] = useTransition();
  const turn = (to: boolean) => {
    show(to);
    if (to) setLink(undefined);
    setProblem(undefined);
  };
  const run = () =>
    start(async () => {
      const answer = await renewCheckAction({ checkId });
      setProblem(answer.ok ? undefined : failure(answer.reason));
      if (answer.ok) setLink(answer.value.link);
    });
  return (
    <Dialog
      open={shown}
      onOpenChange={turn}
      title={link ? t("ready") : t("renew.ask", { company })}
      description={link ? t("readySays") : t("renew.says")}
      trigger={
        <Button size="sm" aria-label={t("renew.of", { company })}>
          {t("renew.do")}
        </Button>
      }
      actions={
        link ? (
          <DialogClose render={<Button>{t("done")}</Button>} />
        ) : (
          <>
            <DialogClose render={<Button>{t("keep")}</Button>} />
            <Button variant="primary" busy={busy} onClick={run}>
              {t("renew.do")}
            </Button>
          </>
        )
      }
    >
      {link && <LinkToCopy link={link} />}
      <p aria-live="polite" className="text-13 text-bad empty:hidden">
        {problem}
      </p>
    </Dialog>
  );
}
