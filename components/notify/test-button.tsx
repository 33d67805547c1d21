"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { sendTestAction } from "@/lib/notify/sent/actions";

/** Sends oneself a letter, to see whether letters arrive. */
export function TestButton({ email }: { email: string }) {
  const t = useTranslations("mail");
  const [failed, setFailed] = useState(false);
  const [busy, start] = useTransition();
  const send = () =>
    start(async () => {
      const answer = await sendTestAction({}).catch(() => ({ ok: false }));
      setFailed(!answer.ok);
      if (answer.ok) toast(t("testSent", { email }));
    });
  return (
    <>
      <Button busy={busy} onClick={send}>
        {t("test")}
      </Button>
      <p role="status" className="max-w-[280px] text-12 text-bad empty:hidden">
        {failed ? t("notTried") : undefined}
      </p>
    </>
  );
}
