"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { eraseOwnCheckAction } from "@/lib/check/actions";

/** The prospect's own way out: everything they answered goes, after a question. */
export function EraseOwn({ checkId }: { checkId: string }) {
  const t = useTranslations("check-form.eraseOwn");
  return (
    <Dialog
      title={t("ask")}
      description={t("says")}
      trigger={
        <Button size="sm" variant="ghost">
          {t("open")}
        </Button>
      }
      actions={
        <>
          <DialogClose render={<Button>{t("keep")}</Button>} />
          <form action={eraseOwnCheckAction}>
            <input type="hidden" name="check" value={checkId} />
            <Button type="submit" variant="danger">
              {t("do")}
            </Button>
          </form>
        </>
      }
    />
  );
}
