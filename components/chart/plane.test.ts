import fc from "fast-check";
import { expect, it } from "vitest";
import { niceTicks, plane } from "./plane";

it("marks a scale with a few round values", () => {
  expect(niceTicks(33, 88)).toEqual([40, 60, 80]);
  expect(niceTicks(0, 1)).toEqual([0, 0.5, 1]);
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1e9, noNaN: true }),
      fc.double({ min: 0.01, max: 1e9, noNaN: true }),
      (low, size) => {
        const ticks = niceTicks(low, low + size);
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThan(9);
      },
    ),
  );
});

it("keeps every day and value inside, whatever the values", () => {
  const days = ["2025-09-15", "2026-03-08", "2026-06-30"];
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 100_000 }), { minLength: 1 }), (values) => {
      const flat = plane({ from: "2025-09-15", to: "2026-06-30", values }, 680, 396, 96);
      for (const value of values) {
        expect(flat.y(value)).toBeGreaterThanOrEqual(flat.top);
        expect(flat.y(value)).toBeLessThanOrEqual(flat.bottom);
      }
      for (const day of days) {
        expect(flat.x(day)).toBeGreaterThanOrEqual(flat.left);
        expect(flat.x(day)).toBeLessThanOrEqual(flat.right + 0.01);
      }
    }),
  );
});

it("paints the months of its border in turn and names those that have room", () => {
  const { months } = plane({ from: "2025-09-15", to: "2026-06-30", values: [1] }, 680, 396, 96);
  expect(months.map(({ dark }) => dark).slice(0, 3)).toEqual([true, false, true]);
  expect(months.map(({ day }) => day.slice(0, 7)).at(-1)).toBe("2026-06");
  const years = plane({ from: "2021-01-01", to: "2026-06-30", values: [1] }, 350, 320, 70);
  expect(years.months.filter(({ named }) => named).length).toBeLessThan(8);
});
