"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { renewShareAction } from "@/lib/share/actions";
import { type Lifetime, lifetimes, usualLifetime } from "@/lib/share/rules";
import { useShareFailure } from "./use-share-failure";

/** Lets a link live longer, from today on: whoever has it goes on reading, or reads again. */
export function RenewShare({
  engagementId,
  shareId,
  name,
}: {
  engagementId: string;
  shareId: string;
  name: string;
}) {
  const t = useTranslations("share-form");
  const failure = useShareFailure();
  const [open, setOpen] = useState(false);
  const [days, setDays] = useState<Lifetime>(usualLifetime);
  const [problem, setProblem] = useState<string>();
  const [busy, start] = useTransition();
  const renew = () =>
    start(async () => {
      const answer = await renewShareAction({ engagementId, shareId, days });
      setProblem(answer.ok ? undefined : failure(answer.reason));
      if (answer.ok) setOpen(false);
    });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t("renewAsk", { name })}
      description={t("renewSays")}
      trigger={
        <Button size="sm" aria-label={t("renewOf", { name })}>
          {t("renew")}
        </Button>
      }
      actions={
        <>
          <DialogClose render={<Button>{t("cancel")}</Button>} />
          <Button variant="primary" busy={busy} onClick={renew}>
            {t("renew")}
          </Button>
        </>
      }
    >
      <Select
        label={t("days")}
        value={days}
        onChange={(event) => setDays(Number(event.target.value) as Lifetime)}
        choices={lifetimes.map((one) => ({
          value: String(one),
          label: t("daysOf", { days: one }),
        }))}
      />
      <p aria-live="polite" className="mt-2 text-13 text-bad empty:hidden">
        {problem}
      </p>
    </Dialog>
  );
}
