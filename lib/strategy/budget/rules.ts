export type Part = "planned" | "spent";
/** One month of a line of the budget, `YYYY-MM`, in whole cents. */
export type BudgetMonth = { month: string; planned: number; spent: number };
export type BudgetLine = {
  id: string;
  reserve: boolean;
  months: readonly BudgetMonth[];
};
export type Sum = Record<Part, number>;

/** What a line plans or has spent in a month, in cents; 0 where nothing is written. */
export function amountOf(months: readonly BudgetMonth[], month: string, part: Part): number {
  return months.reduce((sum, one) => (one.month === month ? sum + one[part] : sum), 0);
}

/** An amount of a line as a field of its own: two people in two months of one line do not meet. */
export function amountField(month: string, part: Part): string {
  return `months.${month}.${part}`;
}

/** The month and part that such a field is; null for any other. */
export function readAmountField(field: string): { month: string; part: Part } | null {
  const [, month, part] = /^months\.(\d{4}-\d{2})\.(planned|spent)$/.exec(field) ?? [];
  return month && part ? { month, part: part as Part } : null;
}

/** The months of a line after one amount was written, in order; a month in which nothing stands is not kept. */
export function withAmount(
  months: readonly BudgetMonth[],
  month: string,
  part: Part,
  cents: number,
): BudgetMonth[] {
  const known = {
    planned: amountOf(months, month, "planned"),
    spent: amountOf(months, month, "spent"),
  };
  return [...months.filter((one) => one.month !== month), { month, ...known, [part]: cents }]
    .filter(({ planned, spent }) => planned !== 0 || spent !== 0)
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** Planned and spent of lines, in cents: in one month, or in all of those named. */
export function sumOf(
  lines: readonly Pick<BudgetLine, "months">[],
  months: readonly string[],
): Sum {
  const counted = new Set(months);
  const sum = { planned: 0, spent: 0 };
  for (const line of lines)
    for (const one of line.months)
      if (counted.has(one.month)) {
        sum.planned += one.planned;
        sum.spent += one.spent;
      }
  return sum;
}

/** The twelve months of the year in which a month lies, in order. */
export function yearOf(month: string): string[] {
  const year = month.slice(0, 4);
  return Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, "0")}`);
}

/** Planned and spent in other months than those shown: what the sums in sight leave out. */
export function elsewhere(lines: readonly BudgetLine[], months: readonly string[]): Sum {
  const shown = new Set(months);
  const others = lines.flatMap((line) =>
    line.months.filter(({ month }) => !shown.has(month)).map(({ month }) => month),
  );
  return sumOf(lines, others);
}
