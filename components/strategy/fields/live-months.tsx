"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { SaveHint } from "@/components/live/save-hint";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import type { BudgetMonth, Part } from "@/lib/strategy/budget/rules";
import { AmountConflict } from "../budget/amount-conflict";
import { eachAmount, useAmounts } from "../budget/use-amounts";
import { Cell, cellClass } from "./live-rows";

const gravest = ["refused", "conflict", "unsent", "saving", "saved"] as const;

/** The months of one line of the budget: what is planned and spent in each is a field of its own. */
export function LiveMonths({
  item,
  label,
  value,
}: {
  item: string;
  label: string;
  value: BudgetMonth[];
}) {
  const t = useTranslations("strategy-edit");
  const f = formatter(useLocale() as Locale);
  const [added, setAdded] = useState<string[]>([]);
  const [fresh, setFresh] = useState(false);
  const months = [...new Set([...value.map(({ month }) => month), ...added])].sort();
  const line = { id: item, name: label, reserve: false, objective: null, channel: null };
  const { amounts } = useAmounts([{ ...line, months: value }], months);
  const views = eachAmount(months, (month, part) => amounts.view(item, month, part));
  const worst = gravest.flatMap((state) => views.find((view) => view.state === state) ?? [])[0] ?? {
    state: "still" as const,
    refusal: null,
  };
  const remove = (month: string) => {
    setAdded(added.filter((one) => one !== month));
    for (const part of ["planned", "spent"] as const) amounts.change(item, month, part, 0, true);
  };
  const figure = (month: string, part: Part) => (
    <Cell
      key={part}
      label={`${t(`column.${part}`)}, ${f.month(month)}`}
      column={{ key: part, as: "money" }}
      value={amounts.view(item, month, part).value}
      disabled={!amounts.mayEdit}
      presence={{
        onFocus: () => amounts.stand({ line: item, month, part }),
        onBlur: () => amounts.stand(null),
      }}
      onChange={(cents) => amounts.change(item, month, part, Number(cents))}
    />
  );
  return (
    <fieldset className="min-w-0">
      <legend className="weight-550 mb-1.5 text-12 text-ink-2">{label}</legend>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
        {months.map((month) => (
          <li key={month} className="flex items-center gap-2 max-sm:flex-wrap">
            <span className="w-32 shrink-0 max-sm:w-full">{f.month(month)}</span>
            {figure(month, "planned")}
            {figure(month, "spent")}
            {amounts.mayEdit && (
              <IconButton
                icon="close"
                label={`${t("pick.removeRow")}, ${f.month(month)}`}
                onClick={() => remove(month)}
              />
            )}
          </li>
        ))}
        {fresh && (
          <li>
            <input
              // biome-ignore lint/a11y/noAutofocus: the person just asked for this row
              autoFocus
              type="month"
              aria-label={t("column.month")}
              className={cellClass}
              onChange={({ target }) => {
                if (!target.validity.valid || !/^\d{4}-\d{2}$/.test(target.value)) return;
                setAdded([...added, target.value]);
                setFresh(false);
              }}
            />
          </li>
        )}
      </ul>
      {amounts.mayEdit && !fresh && (
        <Button variant="ghost" size="sm" className="mt-1" onClick={() => setFresh(true)}>
          <Icon name="plus" size={14} />
          {t("pick.addRow")}
        </Button>
      )}
      <SaveHint bound={{ ...worst, editors: views.flatMap(({ editors }) => editors) }} />
      {eachAmount(months, (month, part) =>
        amounts.view(item, month, part).conflict ? (
          <AmountConflict
            key={`${month} ${part}`}
            line={{ ...line, months: value }}
            month={month}
            part={part}
          />
        ) : null,
      )}
    </fieldset>
  );
}
