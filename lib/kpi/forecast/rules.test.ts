import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/engagement/days/rules";
import { forecast } from "./rules";

const weeks = (values: (number | null)[]) =>
  values.map((value, index) => {
    const from = addDays("2026-01-05", index * 7);
    return { from, to: addDays(from, 6), value, base: value };
  });

describe("the pace of an indicator", () => {
  it("goes on straight, and surely where it never wavered", () => {
    const found = forecast(weeks([10, 12, 14, 16, 18, 20]), "2026-03-22");
    expect(found?.value).toBeCloseTo(30);
    expect(found?.low).toBeCloseTo(30);
    expect(found?.high).toBeCloseTo(30);
  });

  it("is less sure the more it wavers and the further it looks", () => {
    const width = (values: number[], day: string) => {
      const found = forecast(weeks(values), day);
      return (found?.high ?? 0) - (found?.low ?? 0);
    };
    expect(width([40, 50, 40, 50, 40, 50], "2026-03-22")).toBeGreaterThan(
      width([44, 46, 44, 46, 44, 46], "2026-03-22"),
    );
    expect(width([44, 46, 44, 46, 44, 46], "2026-08-22")).toBeGreaterThan(
      width([44, 46, 44, 46, 44, 46], "2026-03-22"),
    );
  });

  it("agrees with the textbook interval", () => {
    // y = 2, 4, 5, 4, 5 over x = 1 … 5: slope 0.6, intercept 2.2, s² = 0.8; at x = 6, 5.8 ± 1.638 · 1.296
    const found = forecast(weeks([2, 4, 5, 4, 5]), addDays("2026-01-11", 35));
    expect(found?.value).toBeCloseTo(5.8);
    expect((found?.high ?? 0) - 5.8).toBeCloseTo(1.638 * Math.sqrt(0.8 * (1 + 0.2 + 0.9)), 3);
  });

  it("says nothing under five periods, and nothing below zero of what is counted", () => {
    expect(forecast(weeks([1, 2, 3, null, 4]), "2026-03-22")).toBeNull();
    expect(forecast(weeks([9, 7, 5, 3, 1]), "2026-06-22")).toMatchObject({ value: 0, low: 0 });
  });
});
