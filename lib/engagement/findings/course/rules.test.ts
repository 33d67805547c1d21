import fc from "fast-check";
import { expect, it } from "vitest";
import { type Finding, type Sign, signs } from "@/lib/coherence/finding";
import { dayOfMoment } from "@/lib/engagement/days/rules";
import {
  livesOf,
  lookAt,
  type Moment,
  momentsOf,
  mostLooks,
  type Sample,
  stretchesOf,
  turnsBetween,
} from "./rules";

const day = 86_400_000;
const start = Date.parse("2026-03-02T10:00:00Z");
const touch = (days: number, by: string) => {
  const at = start + days * day;
  return { at, day: dayOfMoment(at), by, name: by };
};

const finding = (id: string, more: Partial<Finding> = {}) =>
  [id, { id, state: "new", shared: false, weight: 1, ...more } as Finding] as const;
const sample = (
  at: number,
  score: number,
  ...findings: (readonly [string, Finding])[]
): Sample => ({
  at,
  day: dayOfMoment(at),
  signs: Object.fromEntries(signs.map((sign) => [sign, score])) as Record<Sign, number>,
  overall: score,
  findings: new Map(findings),
  untold: new Set(),
});

it("looks after each person's run of a day, the day before it, and once a week where nobody does anything", () => {
  const moments = momentsOf(
    [touch(10, "claire"), touch(10.1, "claire"), touch(10.2, "yann"), touch(40, "solenn")],
    start,
    start + 41 * day,
  );
  expect(moments.filter(({ by }) => by).map(({ at, by }) => [(at - start) / day, by])).toEqual([
    [10.1, "claire"],
    [10.2, "yann"],
    [40, "solenn"],
  ]);
  const gaps = moments.slice(1).map(({ at }, i) => at - (moments[i]?.at ?? 0));
  expect(Math.max(...gaps)).toBeLessThanOrEqual(7 * day);
  expect(Math.min(...gaps)).toBeGreaterThan(0);
  expect(moments.at(-1)?.at).toBe(start + 41 * day);
});

it("finds the very moment of each turn in few looks, whoever's it was", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 300 }), fc.nat(), (length, seed) => {
      const turn = 1 + (seed % (length - 1));
      const moments: Moment[] = Array.from({ length }, (_, i) => ({
        at: start + i * day,
        by: `person ${i}`,
        name: `person ${i}`,
      }));
      let count = 0;
      const looks = lookAt(moments, 60, ({ at }, index) => {
        count += 1;
        return index < turn ? sample(at, 1) : sample(at, 0.5, finding("late-step:a"));
      });
      expect(count).toBeLessThanOrEqual(60);
      const stretches = stretchesOf(looks);
      expect(stretches).toHaveLength(1);
      expect(stretches[0]).toMatchObject({ by: `person ${turn}`, at: start + turn * day });
    }),
  );
});

it("tells a life: found, shared, set aside, back, settled, each with whose doing it was", () => {
  const at = (days: number) => start + days * day;
  const states = [
    sample(at(0), 1),
    sample(at(1), 0.5, finding("a")),
    sample(at(2), 0.5, finding("a", { shared: true, state: "shared" })),
    sample(at(3), 1, finding("a", { shared: true, state: "waived" })),
    sample(at(4), 0.5, finding("a", { shared: true, state: "returned" })),
    sample(at(5), 1, finding("a", { shared: true, state: "waived" })),
    sample(at(6), 0.5, finding("a", { shared: true, state: "shared" })),
    sample(at(7), 0.3, finding("a", { shared: true, state: "shared", weight: 2 })),
    sample(at(8), 1),
  ];
  const moments = states.map(({ at: moment }, i) => ({ at: moment, by: `${i}`, name: `n${i}` }));
  const looks = lookAt(moments, 60, (_, index) => states[index] as Sample);
  expect(
    livesOf(stretchesOf(looks))
      .get("a")
      ?.map(({ turn, by }) => [turn, by]),
  ).toEqual([
    ["found", "n1"],
    ["shared", "n2"],
    ["waived", "n3"],
    ["returned", "n4"],
    ["waived", "n5"],
    ["reopened", "n6"],
    ["changed", "n7"],
    ["settled", "n8"],
  ]);
});

it("does not call settled what only follows from another now", () => {
  const before = sample(start, 0.5, finding("a"));
  const after = sample(start + day, 0.5, finding("b"));
  const told = (untold: string[]) =>
    turnsBetween(before, { ...after, untold: new Set(untold) }).map(({ turn }) => turn);
  expect(told([])).toEqual(["settled", "found"]);
  expect(told(["a"])).toEqual(["found"]);
});

it("looks less often at a large engagement", () => {
  expect(mostLooks(100)).toBe(90);
  expect(mostLooks(5000)).toBe(12);
  expect(mostLooks(0)).toBe(90);
});
