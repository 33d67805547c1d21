import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/engagement/days/rules";
import { aggregate, type Point, periodOf } from "./rules";

describe("a period", () => {
  it("runs from Monday to Sunday, and by calendar month, quarter and year", () => {
    expect(periodOf("2026-03-12", "weekly")).toEqual(["2026-03-09", "2026-03-15"]);
    expect(periodOf("2026-03-15", "weekly")).toEqual(["2026-03-09", "2026-03-15"]);
    expect(periodOf("2026-12-03", "monthly")).toEqual(["2026-12-01", "2026-12-31"]);
    expect(periodOf("2024-02-10", "monthly")).toEqual(["2024-02-01", "2024-02-29"]);
    expect(periodOf("2026-11-30", "quarterly")).toEqual(["2026-10-01", "2026-12-31"]);
  });

  it("holds its day and touches the next, whatever the grain", () => {
    const grains = ["daily", "weekly", "monthly", "quarterly", "yearly"] as const;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.constantFrom(...grains), (n, grain) => {
        const day = addDays("1970-01-01", n);
        const [from, to] = periodOf(day, grain);
        expect(from <= day && day <= to).toBe(true);
        expect(periodOf(addDays(to, 1), grain)[0]).toBe(addDays(to, 1));
      }),
    );
  });
});

describe("an aggregation", () => {
  const three: Point[] = [
    ["2026-03-02", 10, 100],
    ["2026-03-04", 30, 100],
    ["2026-03-08", 20, 300],
  ];
  const over = (aggregation: Parameters<typeof aggregate>[1]["aggregation"], unit = "count") =>
    aggregate(three, { aggregation, unit: unit as "count", grain: "weekly" })[0]?.value;

  it("adds what may be added, and nothing else", () => {
    expect(over("sum")).toBe(60);
    expect(over("first")).toBe(10);
    expect(over("last")).toBe(20);
    expect(over("ratio_of_sums", "percent")).toBe(12);
    expect(over("weighted_avg")).toBe(20);
    expect(over("median")).toBe(20);
    expect(over("p75")).toBe(25);
    expect(over("unique")).toBeNull();
    expect(over("computed")).toBe(20);
  });

  it("gives no value to a rate over nothing, and no period to days without a reading", () => {
    const none: Point[] = [["2026-03-02", 0, 0]];
    const later: Point[] = [...none, ["2026-03-30", 1, 2]];
    const periods = aggregate(later, {
      aggregation: "ratio_of_sums",
      unit: "percent",
      grain: "weekly",
    });
    expect(periods.map(({ value }) => value)).toEqual([null, 50]);
  });
});
