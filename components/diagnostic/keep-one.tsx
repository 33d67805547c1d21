"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRoom } from "@/components/live/live-room";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast";

/** Of several tools that do one work, chooses the one to keep: the others are written down as stopped. */
export function KeepOne({
  use,
  tools,
}: {
  use: string;
  tools: readonly { id: string; name: string; line: string }[];
}) {
  const t = useTranslations("diagnostic-edit.keep");
  const room = useRoom();
  const [open, setOpen] = useState(false);
  const [kept, setKept] = useState<string | null>(null);
  const keep = () => {
    for (const { id } of tools)
      if (id !== kept) room.cell(id, "state", "in-use").change("stopped", true);
    toast(t("done", { name: tools.find(({ id }) => id === kept)?.name ?? "" }));
    setOpen(false);
  };
  return (
    <Dialog
      title={t("title")}
      description={t("ask", { use })}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button size="sm">{t("open")}</Button>}
      actions={
        <>
          <DialogClose render={<Button variant="ghost" />}>{t("later")}</DialogClose>
          <Button variant="primary" disabled={kept === null} onClick={keep}>
            {t("confirm", { count: tools.length - 1 })}
          </Button>
        </>
      }
    >
      <fieldset className="grid gap-1.5">
        <legend className="sr-only">{t("title")}</legend>
        {tools.map((tool) => (
          <label
            key={tool.id}
            className="flex min-h-11 cursor-pointer items-center gap-3 rounded-xl border border-line px-3 has-checked:border-marine has-checked:bg-marine-wash has-focus-visible:outline-2 has-focus-visible:outline-marine"
          >
            <input
              type="radio"
              name="kept"
              checked={kept === tool.id}
              onChange={() => setKept(tool.id)}
              className="size-4 accent-marine"
            />
            <span className="min-w-0 flex-1 font-semibold">{tool.name}</span>
            <span className="text-13 text-ink-2">{t("month", { amount: tool.line })}</span>
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
}
