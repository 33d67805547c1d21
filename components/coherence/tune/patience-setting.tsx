"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { readNumber, writeNumber } from "@/components/live/numeral";
import { Button } from "@/components/ui/button";
import { NumberField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { bounds, patience } from "@/lib/coherence/thresholds";
import type { Locale } from "@/lib/i18n/locale";
import { changePatienceAction } from "@/lib/practice/coherence/actions";

const { least, most } = bounds[patience.unit];

/** Days after opening before every rule applies. */
export function PatienceSetting({ days, usual }: { days: number; usual: number }) {
  const t = useTranslations("rules-tune");
  const locale = useLocale() as Locale;
  const router = useRouter();
  const [typed, setTyped] = useState(String(days));
  const [problem, setProblem] = useState<string>();
  const [busy, start] = useTransition();
  const save = () => {
    const value = readNumber(typed, locale);
    if (value === null || !Number.isInteger(value)) return setProblem(t("unread"));
    if (value < least || value > most)
      return setProblem(
        t("bounds", { least: writeNumber(least, locale), most: writeNumber(most, locale) }),
      );
    setProblem(undefined);
    start(async () => {
      const answer = await changePatienceAction({ days: value }).catch(() => null);
      toast(t(answer?.ok ? "saved" : "failed"));
      if (answer?.ok) router.refresh();
    });
  };
  return (
    <form action={save} className="flex max-w-[420px] flex-wrap items-start gap-3">
      <NumberField
        label={t("patienceName")}
        unit={t("units.days")}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={problem}
        hint={t("usual", { value: String(usual) })}
        className="min-w-0 flex-1"
      />
      <Button type="submit" busy={busy} className="mt-[22px]">
        {t("save")}
      </Button>
    </form>
  );
}
