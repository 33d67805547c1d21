import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/engagement/days/rules";
import type { Point } from "../measure/rules";
import { monthlyLevels, pace } from "./rules";

const orders = { aggregation: "sum", unit: "count", grain: "weekly" } as const;

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
