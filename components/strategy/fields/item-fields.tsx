"use client";

import { useTranslations } from "next-intl";
import { LiveDate, LiveNumber, LiveSelect, LiveText } from "@/components/live/live-field";
import { fieldId } from "@/lib/engagement/address/field/rules";
import type { BudgetMonth } from "@/lib/strategy/budget/rules";
import { LiveChoices } from "./live-choices";
import { LiveLevel } from "./live-level";
import { LiveLines } from "./live-lines";
import { LiveLinks } from "./live-links";
import { LiveMoney } from "./live-money";
import { LiveMonths } from "./live-months";
import { LivePeriods } from "./live-periods";
import { LiveProofs } from "./live-proofs";
import { LiveRows, type RowKind } from "./live-rows";
import { LiveYesNo } from "./live-yes-no";
import type { FieldView } from "./view";

/** The fields of one item, each saving by itself; wide ones take the whole line. */
export function ItemFields({ item, fields }: { item: string; fields: readonly FieldView[] }) {
  const t = useTranslations("strategy-edit");
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-4 gap-y-2 sm:grid-cols-2">
      {fields.map((view) => (
        <div
          key={view.field}
          id={fieldId(item, view.field)}
          className={wide.has(view.as) ? "sm:col-span-2" : ""}
        >
          <OneField item={item} view={view} />
          {view.template && <p className="-mt-1 text-12 text-watch">{t("template")}</p>}
        </div>
      ))}
    </div>
  );
}

const wide = new Set<FieldView["as"]>([
  "paragraph",
  "choices",
  "months",
  "rows",
  "proofs",
  "periods",
]);

function OneField({ item, view }: { item: string; view: FieldView }) {
  const { field, label, value, options = [] } = view;
  const place = { item, field, label };
  switch (view.as) {
    case "line":
      return <LiveText {...place} value={value as string} maxLength={200} />;
    case "paragraph":
      return <LiveText {...place} value={value as string} lines={2} maxLength={4000} />;
    case "number":
    case "hours":
      return <LiveNumber {...place} value={value as number | null} unit={view.unit} />;
    case "money":
      return <LiveMoney {...place} value={value as number | null} />;
    case "day":
      return <LiveDate {...place} value={value as string | null} />;
    case "yes-no":
      return <LiveYesNo {...place} value={value as boolean} />;
    case "choice":
      return (
        <LiveSelect {...place} value={value as string | null} options={options} none={view.none} />
      );
    case "choices":
      return <LiveChoices {...place} value={value as string[]} options={options} />;
    case "links":
      return (
        <LiveLinks
          {...place}
          value={value as { id: string; amount: number | null }[]}
          options={options}
          single={view.single ?? false}
          hours={view.hours ?? false}
        />
      );
    case "proofs":
      return (
        <LiveProofs
          {...place}
          value={value as { type: string; note: string }[]}
          options={options}
        />
      );
    case "level":
      return (
        <LiveLevel
          {...place}
          value={value as number | null}
          options={options}
          none={view.none ?? ""}
        />
      );
    case "lines":
      return <LiveLines {...place} value={value as string[]} />;
    case "periods":
      return (
        <LivePeriods
          {...place}
          value={value as { from: string; to: string; label: string }[]}
          today={view.today ?? ""}
        />
      );
    case "months":
      return <LiveMonths {...place} value={value as BudgetMonth[]} />;
    case "rows":
      return (
        <LiveRows
          {...place}
          kind={field as RowKind}
          value={value as Record<string, string | number>[]}
        />
      );
  }
}
