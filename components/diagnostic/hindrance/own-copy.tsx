"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useVerb } from "@/components/maturity/use-verb";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Icon } from "@/components/ui/icon";
import { toast } from "@/components/ui/toast";
import { eraseHindrancesAction } from "@/lib/diagnostic/hindrance/actions";

/** One's own answers, to keep a copy of or to erase: nobody else can do either. */
export function OwnCopy({
  engagementId,
  lines,
  erased,
}: {
  engagementId: string;
  lines: readonly string[];
  erased: () => void;
}) {
  const t = useTranslations("diagnostic-edit.hindrance");
  const [open, setOpen] = useState(false);
  const { busy, failed, run } = useVerb(eraseHindrancesAction, () => {
    erased();
    setOpen(false);
    toast(t("erased"));
  });
  if (lines.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-2 pt-5 print:hidden">
      <Button onClick={() => download(t("file"), lines)}>
        <Icon name="download" />
        {t("copy")}
      </Button>
      <Dialog
        title={t("eraseTitle")}
        description={t("eraseText")}
        open={open}
        onOpenChange={setOpen}
        trigger={
          <Button variant="ghost">
            <Icon name="trash" />
            {t("erase")}
          </Button>
        }
        actions={
          <>
            <DialogClose render={<Button variant="ghost" />}>{t("keepThem")}</DialogClose>
            <Button
              variant="danger"
              busy={busy}
              onClick={() => run({ engagementId, changeId: crypto.randomUUID() })}
            >
              {t("erase")}
            </Button>
          </>
        }
      >
        {failed && (
          <p role="alert" className="text-13 text-bad">
            {t("eraseFailed")}
          </p>
        )}
      </Dialog>
    </div>
  );
}

/** Made in the browser, of what is on the screen: no address holds it. */
function download(name: string, lines: readonly string[]): void {
  const url = URL.createObjectURL(
    new Blob([`\ufeff${lines.join("\r\n")}\r\n`], { type: "text/plain;charset=utf-8" }),
  );
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
