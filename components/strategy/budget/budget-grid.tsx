"use client";

import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useFields } from "@/components/live/use-fields";
import { IconButton } from "@/components/ui/icon-button";
import { Segmented } from "@/components/ui/segmented";
import { toast } from "@/components/ui/toast";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import {
  type BudgetMonth,
  elsewhere,
  type Part,
  withAmount,
  yearOf,
} from "@/lib/strategy/budget/rules";
import { GridTable } from "./grid-table";
import { LineConflict } from "./line-conflict";
import type { GridLine } from "./lines";
import type { Paste } from "./paste-preview";

const PastePreview = dynamic(() => import("./paste-preview").then((file) => file.PastePreview));

const parts = ["planned", "spent", "left"] as const;
const groupings = ["objective", "channel"] as const;

/**
 * The budget of a year, line by line and month by month: planned, spent, or what is left, by objective or by channel, with totals
 * that add up. Amounts are in cents, a line’s months one live field. A block pasted from a spreadsheet is previewed first.
 */
export function BudgetGrid({ lines, today }: { lines: readonly GridLine[]; today: string }) {
  const t = useTranslations("strategy-edit.budget");
  const f = formatter(useLocale() as Locale);
  const fields = useFields(
    "months",
    lines.map(({ id, months }) => ({ id, value: months })),
  );
  const [year, setYear] = useState(() => Number(today.slice(0, 4)));
  const [part, setPart] = useState<(typeof parts)[number]>("planned");
  const [grouping, setGrouping] = useState<(typeof groupings)[number]>("objective");
  const [paste, setPaste] = useState<Paste | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const months = yearOf(`${year}-01`);
  const live = lines.map((line) => ({ ...line, months: fields.view(line.id).value }));
  const others = elsewhere(live, months);
  const write = (changes: ReadonlyMap<string, BudgetMonth[]>) => {
    for (const [id, next] of changes) fields.change(id, next, true);
  };
  const apply = ({ writes, part: into }: { writes: Paste["placing"]["writes"]; part: Part }) => {
    const before = new Map<string, BudgetMonth[]>();
    const after = new Map<string, BudgetMonth[]>();
    for (const { id, month, cents } of writes) {
      const now = after.get(id) ?? fields.view(id).value;
      if (!before.has(id)) before.set(id, now);
      after.set(id, withAmount(now, month, into, cents));
    }
    write(after);
    setPaste(null);
    toast(t("pasted", { count: writes.length }), { label: t("undo"), run: () => write(before) });
  };
  return (
    <div>
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Segmented
          name="budget-part"
          label={t("show")}
          options={parts.map((value) => ({ value, label: t(value) }))}
          value={part}
          onChange={setPart}
          className="whitespace-nowrap"
        />
        <Segmented
          name="budget-by"
          label={t("groupBy")}
          options={groupings.map((value) => ({ value, label: t(`by.${value}`) }))}
          value={grouping}
          onChange={setGrouping}
          className="whitespace-nowrap"
        />
        <span className="ml-auto flex items-center">
          <IconButton
            icon="arrow-left"
            label={t("yearBefore", { year: String(year - 1) })}
            onClick={() => setYear(year - 1)}
          />
          <b className="min-w-12 text-center font-semibold" aria-live="polite">
            {year}
          </b>
          <IconButton
            icon="arrow-right"
            label={t("yearAfter", { year: String(year + 1) })}
            onClick={() => setYear(year + 1)}
          />
        </span>
      </div>
      <div ref={grid}>
        <GridTable
          lines={live}
          months={months}
          part={part}
          grouping={grouping}
          fields={fields}
          onPaste={setPaste}
        />
      </div>
      <p className="mt-2 text-13 text-ink-2">
        {others.planned + others.spent > 0 &&
          `${t("elsewhere", { planned: f.money(others.planned), spent: f.money(others.spent) })} `}
        {fields.mayEdit && t("how")}
      </p>
      {live.map((line) => (
        <LineConflict key={line.id} line={line} />
      ))}
      {paste && (
        <PastePreview paste={paste} lines={live} onApply={apply} onClose={() => setPaste(null)} />
      )}
    </div>
  );
}
