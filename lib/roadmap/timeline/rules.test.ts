import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, dayFrom } from "@/lib/engagement/days/rules";
import { type Drawn, headHeight, laneHeight, layout, monthAfter, windowOf } from "./rules";

const day = fc.integer({ min: 20_000, max: 21_200 }).map(dayFrom);
const keys = ["a", "b", "c"];
const drawn = fc
  .array(
    fc.record({
      group: fc.constantFrom(...keys),
      from: fc.option(day),
      to: fc.option(day),
      fruits: fc.option(day),
      after: fc.array(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 3 }),
    }),
    { maxLength: 30 },
  )
  .map((steps) => steps.map((step, index): Drawn => ({ id: String(index), ...step })));

test("no bar, fruit or tie leaves the window, whatever the days", () => {
  fc.assert(
    fc.property(drawn, day, (steps, today) => {
      const {
        lanes,
        ties,
        months,
        today: line,
      } = layout(keys, steps, windowOf(steps, today), today);
      const within = (value: number) => value >= 0 && value <= 100 + 1e-9;
      for (const { bar, fruits } of lanes) {
        if (bar) expect(within(bar.left) && within(bar.left + bar.width)).toBe(true);
        if (bar) expect(bar.width).toBeGreaterThan(0);
        if (fruits) expect(within(fruits.left)).toBe(true);
      }
      for (const { x1, x2 } of ties) expect(within(x1) && within(x2)).toBe(true);
      expect(within(line ?? -1)).toBe(true);
      expect(months.length).toBeGreaterThanOrEqual(6);
      expect(months.length).toBeLessThanOrEqual(12);
      const last = months.at(-1);
      expect((last?.left ?? 0) + (last?.width ?? 0)).toBeCloseTo(100);
    }),
  );
});

test("every step has one lane inside its group, and no two lanes or groups overlap", () => {
  fc.assert(
    fc.property(drawn, day, (steps, today) => {
      const { lanes, groups, height } = layout(keys, steps, windowOf(steps, today), today);
      expect(lanes.map(({ id }) => id).sort()).toEqual(steps.map(({ id }) => id).sort());
      const tops = lanes.map(({ top }) => top);
      for (const [index, top] of tops.entries())
        expect(top - (tops[index - 1] ?? -laneHeight)).toBeGreaterThanOrEqual(laneHeight);
      let bottom = 0;
      for (const group of groups) {
        expect(group.top).toBe(bottom);
        bottom = group.top + group.height;
      }
      expect(bottom).toBe(height);
      for (const { id, top } of lanes) {
        const own = groups.find(({ key }) => key === steps.find((step) => step.id === id)?.group);
        expect(top).toBeGreaterThanOrEqual((own?.top ?? 0) + headHeight);
        expect(top + laneHeight).toBeLessThanOrEqual((own?.top ?? 0) + (own?.height ?? 0));
      }
    }),
  );
});

test("a step that began before the window is cut at its edge and says so; one far away is named as outside", () => {
  const step = { group: "a", fruits: null, after: [] };
  const { lanes } = layout(
    ["a"],
    [
      { id: "old", from: "2025-12-01", to: "2026-02-14", ...step },
      { id: "far", from: "2027-05-01", to: "2027-06-01", ...step },
    ],
    { from: "2026-02-01", to: "2026-07-31" },
    "2026-03-12",
  );
  expect(lanes[0]).toMatchObject({ id: "old", bar: { left: 0, cutLeft: true, cutRight: false } });
  expect(lanes[1]).toMatchObject({ id: "far", bar: null, outside: "after" });
});

test("the window asked for is six months from there", () => {
  expect(windowOf([], "2026-03-12", "2026-11")).toEqual({ from: "2026-11-01", to: "2027-04-30" });
  expect(monthAfter("2026-01-31", -1)).toBe("2025-12-01");
  expect(addDays(monthAfter("2026-12-05", 1), -1)).toBe("2026-12-31");
});
