"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { renameViewAction, saveViewAction } from "@/lib/portfolio/views/actions";
import type { SavedView } from "@/lib/portfolio/views/queries";

/** Asks for the name of a view, new or known. */
export function ViewDialog({
  view,
  query,
  close,
}: {
  view: SavedView | "new";
  query: string;
  close: () => void;
}) {
  const t = useTranslations("portfolio-views");
  const router = useRouter();
  const known = view === "new" ? null : view;
  const [name, setName] = useState(known?.name ?? "");
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const keep = async (event: React.FormEvent) => {
    event.preventDefault();
    if (!name.trim()) return setError(t("empty"));
    setBusy(true);
    const answer = await (known
      ? renameViewAction({ id: known.id, name })
      : saveViewAction({ name, query })
    ).catch(() => ({ ok: false as const, reason: "offline" as const }));
    setBusy(false);
    if (!answer.ok) return setError(why(answer.reason));
    toast(t("kept", { name: name.trim() }));
    close();
    router.refresh();
  };
  const why = (reason: string) =>
    reason === "conflict" || reason === "too_large" ? t(`refused.${reason}`) : t("failed");
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={known ? t("renameTitle", { name: known.name }) : t("saveTitle")}
      description={known ? undefined : t("saveLine")}
    >
      <form onSubmit={keep} className="grid gap-4" noValidate>
        <TextField
          label={t("name")}
          value={name}
          maxLength={60}
          autoComplete="off"
          placeholder={t("nameExample")}
          error={error}
          onChange={({ target }) => {
            setName(target.value);
            setError(undefined);
          }}
        />
        <div className="flex justify-end gap-2">
          <DialogClose render={<Button variant="ghost">{t("cancel")}</Button>} />
          <Button type="submit" variant="primary" busy={busy}>
            {t("keep")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
