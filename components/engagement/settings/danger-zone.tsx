"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { deleteEngagementAction } from "@/lib/engagement/removal/actions";

/** Deletes the engagement: what goes and what stays is said, a last file is offered, the name is typed. */
export function DangerZone({ engagementId, name }: { engagementId: string; name: string }) {
  const t = useTranslations("settings.danger");
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string>();
  const [busy, start] = useTransition();
  const fits = typed.trim() === name.trim();
  const remove = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!fits) return setProblem(t("notTheName"));
    start(async () => {
      const answer = await deleteEngagementAction({ engagementId, name: typed }).catch(() => null);
      if (answer?.ok) return location.assign("/practice/deleted");
      setProblem(t(answer?.reason === "invalid" ? "notTheName" : "failed"));
    });
  };
  return (
    <section
      aria-labelledby="danger"
      className="rounded-xl border border-bad px-6 py-5 max-sm:px-4"
    >
      <h2 id="danger">{t("title")}</h2>
      <p className="mt-1 max-w-[65ch] text-ink-2">{t("line")}</p>
      <dl className="mt-3 grid max-w-[760px] gap-x-8 gap-y-3 sm:grid-cols-2">
        <div>
          <dt className="weight-550">{t("goes")}</dt>
          <dd className="text-ink-2">{t("goesSays")}</dd>
        </div>
        <div>
          <dt className="weight-550">{t("stays")}</dt>
          <dd className="text-ink-2">{t("staysSays")}</dd>
        </div>
      </dl>
      <div className="mt-4">
        <Dialog
          trigger={<Button variant="danger">{t("open")}</Button>}
          title={t("ask", { name })}
          description={t("asked")}
        >
          <form onSubmit={remove} className="grid gap-4">
            <p>
              <a
                href={`/api/engagements/${engagementId}/export`}
                download
                className={buttonClass({ size: "sm" })}
              >
                {t("lastFile")}
              </a>
            </p>
            <TextField
              label={t("type", { name })}
              name="name"
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setProblem(undefined);
              }}
              error={problem}
            />
            <div className="flex flex-wrap justify-end gap-2">
              <DialogClose render={<Button variant="ghost">{t("keep")}</Button>} />
              <Button type="submit" variant="danger" busy={busy}>
                {t("do")}
              </Button>
            </div>
          </form>
        </Dialog>
      </div>
    </section>
  );
}
