"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { liftFactorAction } from "@/lib/account/factor/actions";

/** Takes away the second factor of somebody who lost theirs, after one question. */
export function LiftButton({ accountId, name }: { accountId: string; name: string }) {
  const t = useTranslations("practice.signIn");
  return (
    <Dialog
      title={t("liftAsk", { name })}
      description={t("liftText", { name })}
      trigger={
        <Button size="sm" aria-label={t("liftOf", { name })}>
          {t("lift")}
        </Button>
      }
      actions={
        <form action={liftFactorAction} className="flex flex-wrap justify-end gap-2">
          <input type="hidden" name="accountId" value={accountId} />
          <DialogClose render={<Button>{t("keep")}</Button>} />
          <Button type="submit" variant="danger">
            {t("lift")}
          </Button>
        </form>
      }
    />
  );
}
