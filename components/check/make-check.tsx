"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { LinkToCopy } from "@/components/ui/link-to-copy";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { createCheckAction } from "@/lib/check/actions";
import { type Locale, locales } from "@/lib/i18n/locale";
import { useCheckFailure } from "./use-check-failure";

/** « Nouveau diagnostic express »: a prospect's name and language in, a link to hand over out, shown once. */
export function MakeCheck({ locale }: { locale: Locale }) {
  const t = useTranslations("check-make");
  const failure = useCheckFailure();
  const [open, setOpen] = useState(false);
  const [link, setLink] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [busy, start] = useTransition();
  const turn = (to: boolean) => {
    setOpen(to);
    if (to) setLink(undefined);
    setProblem(undefined);
  };
  const send = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    start(async () => {
      const answer = await createCheckAction({
        company: String(form.get("company") ?? ""),
        locale: form.get("locale") === "en" ? "en" : "fr",
      });
      setProblem(answer.ok ? undefined : failure(answer.reason));
      if (answer.ok) setLink(answer.value.link);
    });
  };
  return (
    <Dialog
      open={open}
      onOpenChange={turn}
      title={link ? t("ready") : t("title")}
      description={link ? t("readySays") : t("says")}
      trigger={<Button variant="primary">{t("open")}</Button>}
    >
      {link ? (
        <>
          <LinkToCopy link={link} />
          <p className="mt-4 flex justify-end">
            <Button onClick={() => turn(false)}>{t("done")}</Button>
          </p>
        </>
      ) : (
        <form onSubmit={send} className="grid gap-3.5">
          <TextField
            label={t("company")}
            name="company"
            required
            maxLength={80}
            autoComplete="off"
            placeholder={t("companyExample")}
          />
          <Select
            label={t("locale")}
            name="locale"
            defaultValue={locale}
            choices={locales.map((value) => ({ value, label: t(value) }))}
          />
          <div className="flex flex-wrap items-center justify-end gap-2">
            <p aria-live="polite" className="mr-auto text-13 text-bad empty:hidden">
              {problem}
            </p>
            <Button onClick={() => turn(false)}>{t("cancel")}</Button>
            <Button type="submit" variant="primary" busy={busy}>
              {t("make")}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
