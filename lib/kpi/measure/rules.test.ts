import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/engagement/days/rules";
import {
  aggregate,
  gap,
  gaps,
  gapTrend,
  monthlyLevels,
  type Point,
  pace,
  periodOf,
  trajectory,
  valueAt,
} from "./rules";

const orders = { aggregation: "sum", unit: "count", grain: "weekly" } as const;

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

describe("a course", () => {
  const course = {
    startValue: 38,
    startDay: "2026-01-01",
    target: 85,
    deadline: "2026-06-30",
    milestones: [{ day: "2026-03-31", value: 60 }],
  };

  it("goes straight from start to milestones to target, and rests on the target", () => {
    const line = trajectory(course);
    expect(valueAt(line, "2025-12-31")).toBeNull();
    expect(valueAt(line, "2026-01-01")).toBe(38);
    expect(valueAt(line, "2026-03-31")).toBe(60);
    expect(valueAt(line, "2026-02-15")).toBeCloseTo(49.1, 1);
    expect(valueAt(line, "2027-01-01")).toBe(85);
  });

  it("does not exist without a start, a target and an end", () => {
    expect(trajectory({ ...course, startValue: null })).toEqual([]);
    expect(trajectory({ ...course, deadline: "2025-12-01" })).toEqual([]);
  });

  it("gives a gap that is negative when behind, whichever way is better", () => {
    expect(gap(61, 66, "up")).toEqual({ difference: -5, percent: (-5 / 66) * 100 });
    expect(gap(12, 10, "down")?.percent).toBe(-20);
    expect(gap(12, 10, "target", 14)?.difference).toBe(0);
    expect(gap(15, 10, "target", 14)?.difference).toBe(-1);
    expect(gap(3, 0, "up")?.percent).toBeNull();
    expect(gap(3, 5, "neutral")).toBeNull();
  });

  it("judges only periods that are over", () => {
    const points: Point[] = [
      ["2026-02-24", 50, null],
      ["2026-03-03", 55, null],
      ["2026-03-10", 3, null],
    ];
    const found = gaps(aggregate(points, orders), trajectory(course), "up", "2026-03-12");
    expect(found.map(({ to }) => to)).toEqual(["2026-03-01", "2026-03-08"]);
    expect(gapTrend(found)).toBe("closing");
  });
});

describe("a pace", () => {
  const weeks: Point[] = Array.from({ length: 40 }, (_, i) => [
    addDays("2025-06-02", i * 7),
    40 + Math.floor(i / 4) * 2,
    null,
  ]);
  const course = { startValue: 40, startDay: "2025-06-01", target: 66, deadline: "2026-06-10" };

  const paceOf = (
    points: Point[],
    asked: typeof course | { target: null },
    direction: "up",
    today: string,
  ) => pace(monthlyLevels(points, orders, today), { ...course, ...asked }, direction, today);

  it("is counted in the unit of the grain: weekly orders stay weekly", () => {
    expect(monthlyLevels(weeks, orders, "2026-03-12").at(-1)?.value).toBeCloseTo(57, 0);
  });

  it("is unknown under four readings, without a target, or once the deadline is past", () => {
    expect(paceOf(weeks.slice(-10), course, "up", "2026-03-12")).toBeNull();
    expect(paceOf(weeks, { ...course, target: null }, "up", "2026-03-12")).toBeNull();
    expect(paceOf(weeks, course, "up", "2026-07-01")).toBeNull();
  });

  it("sets what is asked against the best three months", () => {
    const found = paceOf(weeks, course, "up", "2026-03-12");
    expect(found?.best).toBeGreaterThan(1.8);
    expect(found?.best).toBeLessThan(2.8);
    expect(found?.required).toBeCloseTo(2.7, 0);
    expect(paceOf(weeks, { ...course, target: 200 }, "up", "2026-03-12")?.required).toBeGreaterThan(
      40,
    );
  });
});
