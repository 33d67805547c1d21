"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { onDemand } from "@/components/ui/on-demand";
import { Segmented } from "@/components/ui/segmented";
import { toast } from "@/components/ui/toast";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import { elsewhere, type Part, yearOf } from "@/lib/strategy/budget/rules";
import { AmountConflict } from "./amount-conflict";
import { GridTable } from "./grid-table";
import type { GridLine } from "./lines";
import type { Paste } from "./paste-preview";
import { eachAmount, useAmounts } from "./use-amounts";

const PastePreview = onDemand(() => import("./paste-preview").then((file) => file.PastePreview));

const parts = ["planned", "spent", "left"] as const;
const groupings = ["objective", "channel"] as const;

/**
 * The budget of a year, line by line and month by month: planned, spent, or what is left, by objective or by channel, with totals
 * that add up. Amounts are in cents, each a live field of its own. A block pasted from a spreadsheet is previewed first.
 */
export function BudgetGrid({ lines, today }: { lines: readonly GridLine[]; today: string }) {
  const t = useTranslations("strategy-edit.budget");
  const f = formatter(useLocale() as Locale);
  const [year, setYear] = useState(() => Number(today.slice(0, 4)));
  const [part, setPart] = useState<(typeof parts)[number]>("planned");
  const [grouping, setGrouping] = useState<(typeof groupings)[number]>("objective");
  const [paste, setPaste] = useState<Paste | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const months = yearOf(`${year}-01`);
  const { amounts, live } = useAmounts(lines, months);
  const others = elsewhere(live, months);
  const apply = ({ writes, part: into }: { writes: Paste["placing"]["writes"]; part: Part }) => {
    const before = writes.map(({ id, month }) => ({
      id,
      month,
      cents: amounts.view(id, month, into).value,
    }));
    const write = (cells: typeof writes) => {
      for (const { id, month, cents } of cells) amounts.change(id, month, into, cents, true);
    };
    write(writes);
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
          amounts={amounts}
          onPaste={setPaste}
        />
      </div>
      <p className="mt-2 text-13 text-ink-2">
        {others.planned + others.spent > 0 &&
          `${t("elsewhere", { planned: f.money(others.planned), spent: f.money(others.spent) })} `}
        {amounts.mayEdit && t("how")}
      </p>
      {live.flatMap((line) =>
        eachAmount(months, (month, of) =>
          amounts.view(line.id, month, of).conflict ? (
            <AmountConflict key={`${line.id} ${month} ${of}`} line={line} month={month} part={of} />
          ) : null,
        ),
      )}
      {paste && (
        <PastePreview paste={paste} lines={live} onApply={apply} onClose={() => setPaste(null)} />
      )}
    </div>
  );
}
