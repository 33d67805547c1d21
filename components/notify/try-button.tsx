"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { tryAgainAction } from "@/lib/notify/sent/actions";

/** Tries one letter again. */
export function TryButton({ letterId, name }: { letterId: string; name: string }) {
  const t = useTranslations("mail");
  const [failed, setFailed] = useState(false);
  const [busy, start] = useTransition();
  const send = () =>
    start(async () => {
      const answer = await tryAgainAction({ letterId }).catch(() => ({ ok: false }));
      setFailed(!answer.ok);
      if (answer.ok) toast(t("tried"));
    });
  return (
    <>
      <Button size="sm" busy={busy} onClick={send} aria-label={t("tryOf", { name })}>
        {t("try")}
      </Button>
      <p role="status" className="max-w-[280px] text-12 text-bad empty:hidden">
        {failed ? t("notTried") : undefined}
      </p>
    </>
  );
}
