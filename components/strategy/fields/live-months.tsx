"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { FieldHistory } from "@/components/live/field-history";
import { SaveHint } from "@/components/live/save-hint";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import { amountField, type BudgetMonth, type Part } from "@/lib/strategy/budget/rules";
import { AmountConflict } from "../budget/amount-conflict";
import { eachAmount, useAmounts } from "../budget/use-amounts";
import { Cell, cellClass } from "./live-rows";

const parts = ["planned", "spent"] as const;
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
    for (const part of parts) amounts.change(item, month, part, 0, true);
  };
  const named = (month: string, part: Part) => `${t(`column.${part}`)}, ${f.month(month)}`;
  const history = (month: string, part: Part) => (
    <FieldHistory
      bound={{
        item,
        field: amountField(month, part),
        value: amounts.view(item, month, part).value,
        mayEdit: amounts.mayEdit,
        commit: (cents = 0) => amounts.change(item, month, part, cents, true),
      }}
      label={named(month, part)}
      format={f.money}
      className="opacity-0 transition-opacity group-focus-within/field:opacity-100 group-hover/field:opacity-100 max-sm:size-11 max-sm:opacity-100"
    />
  );
  const figure = (month: string, part: Part) => (
    <Cell
      label={named(month, part)}
      column={{ key: part, as: "money" }}
      value={amounts.view(item, month, part).value}
      fixed={!amounts.mayEdit}
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
        {months.length > 0 && (
          <li aria-hidden="true" className="flex gap-2 text-12 text-ink-2">
            <span className="w-32 shrink-0 max-sm:hidden" />
            {parts.map((part) => (
              <span key={part} className="min-w-0 max-w-44 flex-1">
                {t(`column.${part}`)}
              </span>
            ))}
          </li>
        )}
        {months.map((month) => (
          <li key={month} className="flex items-center gap-2 max-sm:flex-wrap">
            <span className="w-32 shrink-0 max-sm:w-full">{f.month(month)}</span>
            {parts.map((part) => (
              <span key={part} className="group/field flex min-w-0 max-w-44 flex-1 items-center">
                {figure(month, part)}
                {history(month, part)}
              </span>
            ))}
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
