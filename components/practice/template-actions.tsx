"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { removeTemplateAction, renameTemplateAction } from "@/lib/engagement/template/own/actions";

type Template = { id: string; name: string; about: string };

/** Renames a template of the practice, or takes it away after a question. */
export function TemplateActions({ template }: { template: Template }) {
  return (
    <span className="flex flex-wrap gap-2">
      <Rename template={template} />
      <Remove template={template} />
    </span>
  );
}

function Rename({ template: { id, name, about } }: { template: Template }) {
  const t = useTranslations("practice.templates");
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [busy, start] = useTransition();
  const send = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    start(async () => {
      const answer = await renameTemplateAction({
        templateId: id,
        name: String(form.get("name") ?? ""),
        about: String(form.get("about") ?? ""),
      });
      setProblem(answer.ok ? undefined : t("failed"));
      if (answer.ok) setOpen(false);
    });
  };
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t("renameTitle", { name })}
      trigger={
        <Button size="sm" aria-label={t("renameOf", { name })}>
          {t("rename")}
        </Button>
      }
    >
      <form onSubmit={send} className="mt-2 grid gap-4">
        <TextField
          label={t("name")}
          name="name"
          defaultValue={name}
          required
          maxLength={80}
          autoComplete="off"
          error={problem}
        />
        <TextField
          label={t("about")}
          name="about"
          defaultValue={about}
          maxLength={160}
          autoComplete="off"
        />
        <div className="flex justify-end gap-2">
          <DialogClose render={<Button>{t("keep")}</Button>} />
          <Button type="submit" variant="primary" busy={busy}>
            {t("save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Remove({ template: { id, name } }: { template: Template }) {
  const t = useTranslations("practice.templates");
  return (
    <Confirm
      trigger={
        <Button size="sm" aria-label={t("removeOf", { name })}>
          {t("remove")}
        </Button>
      }
      title={t("removeTitle", { name })}
      description={t("removeSays")}
      keep={t("keep")}
      go={t("remove")}
      act={async () => {
        const answer = await removeTemplateAction({ templateId: id });
        return answer.ok ? undefined : t("failed");
      }}
    />
  );
}
