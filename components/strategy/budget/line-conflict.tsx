"use client";

import { useLocale, useTranslations } from "next-intl";
import { ConflictPrompt } from "@/components/live/conflict-prompt";
import { useField } from "@/components/live/use-field";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import type { BudgetMonth } from "@/lib/strategy/budget/rules";
import type { GridLine } from "./lines";

/** Two people wrote in one line at once: both rows of months in words. */
export function LineConflict({ line }: { line: GridLine }) {
  const t = useTranslations("strategy-edit.budget");
  const f = formatter(useLocale() as Locale);
  const bound = useField<BudgetMonth[]>({ item: line.id, field: "months", value: line.months });
  if (!bound.conflict) return null;
  return (
    <ConflictPrompt
      bound={bound}
      other={t("otherMonths", { line: line.name })}
      format={(months) =>
        months
          .map(({ month, planned, spent }) =>
            t("month", {
              month: f.month(month),
              planned: f.money(planned),
              spent: f.money(spent),
            }),
          )
          .join(", ")
      }
    />
  );
}
