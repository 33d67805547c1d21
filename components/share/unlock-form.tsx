"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { EntryField } from "@/components/account/entry-field";
import { Button } from "@/components/ui/button";
import { unlockShareAction } from "@/lib/share/actions";

/** Asks a guest for the password of a link. */
export function UnlockForm({ shareId }: { shareId: string }) {
  const t = useTranslations("share-gate");
  const [failure, unlock, busy] = useActionState(unlockShareAction, null);
  return (
    <form action={unlock} className="grid gap-4">
      <input type="hidden" name="share" value={shareId} />
      <EntryField
        label={t("label")}
        name="password"
        type="password"
        required
        maxLength={200}
        autoComplete="off"
        autoFocus
        error={failure ? t(failure) : undefined}
      />
      <Button type="submit" variant="primary" size="lg" busy={busy}>
        {t("open")}
      </Button>
    </form>
  );
}
