"use client";

import { type CellViews, useCells } from "@/components/live/use-cells";
import {
  amountField,
  amountOf,
  type BudgetMonth,
  type Part,
  withAmount,
} from "@/lib/strategy/budget/rules";
import type { GridLine } from "./lines";

const parts = ["planned", "spent"] as const;
type View = ReturnType<CellViews<number>["view"]>;

export type Amounts = {
  view: (line: string, month: string, part: Part) => View;
  change: (line: string, month: string, part: Part, cents: number, now?: boolean) => void;
  stand: (at: { line: string; month: string; part: Part } | null) => void;
  mayEdit: boolean;
};

/** The amounts of some months of lines, each live by itself, and the lines with what is known of these here. */
export function useAmounts(
  lines: readonly GridLine[],
  months: readonly string[],
): { amounts: Amounts; live: GridLine[] } {
  const cells = useCells(
    lines.flatMap((line) =>
      eachAmount(months, (month, part) => ({
        item: line.id,
        field: amountField(month, part),
        value: amountOf(line.months, month, part),
      })),
    ),
  );
  const amounts: Amounts = {
    view: (line, month, part) => cells.view(line, amountField(month, part)),
    change: (line, month, part, cents, now) =>
      cells.change(line, amountField(month, part), cents, now),
    stand: (at) => cells.stand(at && { item: at.line, field: amountField(at.month, at.part) }),
    mayEdit: cells.mayEdit,
  };
  const live = lines.map((line) => ({
    ...line,
    months: eachAmount(months, (month, part) => ({ month, part })).reduce<BudgetMonth[]>(
      (all, { month, part }) =>
        withAmount(all, month, part, amounts.view(line.id, month, part).value),
      line.months,
    ),
  }));
  return { amounts, live };
}

/** Something for each part of each month, in order. */
export function eachAmount<T>(
  months: readonly string[],
  make: (month: string, part: Part) => T,
): T[] {
  return months.flatMap((month) => parts.map((part) => make(month, part)));
}
