"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { nameVersionAction } from "@/lib/strategy/version/actions";
import { whyNot } from "./why";

/** Gives the strategy as it stands a name, so that both sides can approve it; then leads to the versions. */
export function NameVersion({
  engagementId,
  variant = "primary",
}: {
  engagementId: string;
  variant?: "primary" | "secondary";
}) {
  const t = useTranslations("version-edit");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [approve, setApprove] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, start] = useTransition();
  const save = () => {
    if (name.trim() === "") return setProblem(t("empty"));
    start(async () => {
      const answer = await nameVersionAction({
        engagementId,
        changeId: crypto.randomUUID(),
        name,
        approve,
      }).catch(() => null);
      if (!answer?.ok) return setProblem(whyNot(t, answer, "unchanged"));
      setOpen(false);
      setName("");
      setProblem(null);
      router.push(`/engagements/${engagementId}/strategy/versions`);
      router.refresh();
    });
  };
  return (
    <Dialog
      title={t("title")}
      description={t("explain")}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant={variant} className="max-sm:flex-auto">
          {t("nameIt")}
        </Button>
      }
      actions={
        <>
          <DialogClose render={<Button>{t("cancel")}</Button>} />
          <Button variant="primary" busy={busy} onClick={save}>
            {t("save")}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <TextField
          label={t("label")}
          placeholder={t("placeholder")}
          maxLength={120}
          value={name}
          error={problem ?? undefined}
          onChange={(event) => {
            setName(event.target.value);
            setProblem(null);
          }}
        />
        <Checkbox checked={approve} onChange={(event) => setApprove(event.target.checked)}>
          {t("alsoApprove")}
        </Checkbox>
      </div>
    </Dialog>
  );
}
