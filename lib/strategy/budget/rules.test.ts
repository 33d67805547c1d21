import fc from "fast-check";
import { expect, test } from "vitest";
import { amountOf, type BudgetLine, elsewhere, sumOf, withAmount, yearOf } from "./rules";

const year = yearOf("2026-05");
const month = fc
  .tuple(fc.integer({ min: 2025, max: 2027 }), fc.integer({ min: 1, max: 12 }))
  .map(([y, m]) => `${y}-${String(m).padStart(2, "0")}`);
const cents = fc.integer({ min: 0, max: 100_000_000_000 });
const line: fc.Arbitrary<BudgetLine> = fc.record({
  id: fc.uuid(),
  reserve: fc.boolean(),
  months: fc.uniqueArray(fc.record({ month, planned: cents, spent: cents }), {
    selector: (one) => one.month,
    maxLength: 20,
  }),
});

test("months add up to lines, lines to objectives, objectives to the whole, to the cent", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const whole = sumOf(lines, year);
      const byMonth = year.map((one) => sumOf(lines, [one]));
      const byLine = lines.map((one) => sumOf([one], year));
      const parts = [true, false].map((reserve) =>
        sumOf(
          lines.filter((one) => one.reserve === reserve),
          year,
        ),
      );
      for (const part of ["planned", "spent"] as const)
        for (const sums of [byMonth, byLine, parts])
          expect(sums.reduce((all, sum) => all + sum[part], 0)).toBe(whole[part]);
      const rest = elsewhere(lines, year);
      const all = lines.flatMap(({ months }) => months);
      expect(whole.planned + rest.planned).toBe(all.reduce((sum, one) => sum + one.planned, 0));
      expect(Number.isSafeInteger(whole.spent)).toBe(true);
    }),
  );
});

test("an amount that is written stands in its month alone, and months stay in order", () => {
  fc.assert(
    fc.property(line, month, cents, ({ months }, at, amount) => {
      const next = withAmount(months, at, "planned", amount);
      expect(amountOf(next, at, "planned")).toBe(amount);
      expect(amountOf(next, at, "spent")).toBe(amountOf(months, at, "spent"));
      expect(next.map((one) => one.month)).toEqual([...next.map((one) => one.month)].sort());
      for (const other of months)
        if (other.month !== at) expect(amountOf(next, other.month, "spent")).toBe(other.spent);
    }),
  );
});
