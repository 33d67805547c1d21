import {
  amountOf,
  type BudgetMonth,
  readAmountField,
  withAmount,
} from "@/lib/strategy/budget/rules";

/** A part of a field that is changed, remembered and taken back on its own; `whole` is what the field holds. */
export type Part = {
  field: string;
  read: (whole: unknown) => unknown;
  write: (whole: unknown, value: unknown) => unknown;
};

/** The part that a name like `months.2026-03.planned` stands for; null for a whole field. That the kind has the field is for the caller to see. */
export function partOf(name: string): Part | null {
  const amount = readAmountField(name);
  if (!amount) return null;
  const { month, part } = amount;
  return {
    field: "months",
    read: (whole) => amountOf(whole as BudgetMonth[], month, part),
    write: (whole, value) => withAmount(whole as BudgetMonth[], month, part, value as number),
  };
}

/** The field that a name leads to: itself, or the one that it is a part of. */
export function fieldOf(name: string): string {
  return partOf(name)?.field ?? name;
}
