"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { DateField } from "@/components/ui/text-field";
import { takeWaiverBackAction, waiveFindingAction } from "@/lib/engagement/findings/actions";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import type { FindingRights, FindingView } from "./finding-view";
import { useFindingVerbs } from "./use-finding-verbs";

/** Sets a finding aside with a reason and the day on which it comes back. */
export function WaiveDialog({
  finding,
  rights,
  open,
  onOpenChange,
}: {
  finding: FindingView;
  rights: FindingRights;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const t = useTranslations("findings.waive");
  const f = formatter(useLocale() as Locale);
  const { run, busy } = useFindingVerbs();
  const [reason, setReason] = useState("");
  const [returnsOn, setReturnsOn] = useState(rights.usualReturn);
  const [tried, setTried] = useState(false);
  const empty = reason.trim() === "";
  const undated = returnsOn < rights.tomorrow;
  const about = () => ({
    engagementId: rights.engagementId,
    changeId: crypto.randomUUID(),
    finding: finding.id,
  });
  const takeBack = () => run(() => takeWaiverBackAction(about()), t("taken"));
  const waive = () => {
    setTried(true);
    if (empty || undated) return;
    run(
      () => waiveFindingAction({ ...about(), reason: reason.trim(), returnsOn }),
      t("done", { day: f.day(returnsOn) }),
      { label: t("undo"), run: takeBack },
    );
    onOpenChange(false);
  };
  return (
    <Dialog
      title={t("title")}
      description={t("description")}
      open={open}
      onOpenChange={onOpenChange}
      actions={
        <>
          <DialogClose render={<Button>{t("cancel")}</Button>} />
          <Button variant="primary" busy={busy} onClick={waive}>
            {t("act")}
          </Button>
        </>
      }
    >
      <p className="mb-3 border-l-2 border-line pl-3 text-13 text-ink-2">{finding.sentence}</p>
      <TextArea
        label={t(rights.consults && !finding.shared ? "reasonPrivate" : "reason")}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        maxLength={4000}
        error={tried && empty ? t("empty") : undefined}
      />
      <DateField
        label={t("date")}
        className="mt-2 max-w-60"
        value={returnsOn}
        min={rights.tomorrow}
        onChange={(event) => setReturnsOn(event.target.value)}
        error={tried && undated ? t("noDate") : undefined}
      />
    </Dialog>
  );
}
