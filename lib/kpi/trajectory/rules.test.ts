import { describe, expect, it } from "vitest";
import { aggregate, type Point } from "../measure/rules";
import { gap, gaps, gapTrend, trajectory, valueAt } from "./rules";

const orders = { aggregation: "sum", unit: "count", grain: "weekly" } as const;

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
