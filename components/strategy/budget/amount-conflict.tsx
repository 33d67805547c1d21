"use client";

import { useLocale, useTranslations } from "next-intl";
import { ConflictPrompt } from "@/components/live/conflict-prompt";
import { useField } from "@/components/live/use-field";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import { amountField, amountOf, type Part } from "@/lib/strategy/budget/rules";
import type { GridLine } from "./lines";

/** Two people wrote the same amount at once: of which line, part and month, and both amounts. */
export function AmountConflict({
  line,
  month,
  part,
}: {
  line: GridLine;
  month: string;
  part: Part;
}) {
  const t = useTranslations("strategy-edit.budget");
  const f = formatter(useLocale() as Locale);
  const bound = useField<number>({
    item: line.id,
    field: amountField(month, part),
    value: amountOf(line.months, month, part),
  });
  return (
    <ConflictPrompt
      bound={bound}
      other={t("otherAmount", { line: line.name, part, month: f.month(month) })}
      format={f.money}
    />
  );
}
