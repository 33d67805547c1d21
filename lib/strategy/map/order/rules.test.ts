import fc from "fast-check";
import { expect, test } from "vitest";
import { crossingsOf, untangled } from "./rules";

const columns = ["known", "buy", "back"] as const;
type Column = (typeof columns)[number];
type One = { id: string; column: Column };

const layersOf = (all: readonly One[]) =>
  columns.map((column) => all.filter((one) => one.column === column));

const plan = fc
  .array(fc.constantFrom(...columns), { minLength: 1, maxLength: 12 })
  .chain((kinds) => {
    const all = kinds.map((column, index): One => ({ id: `c${index}`, column }));
    const one = fc.constantFrom(...all.map(({ id }) => id));
    return fc.record({
      all: fc.constant(all),
      feeds: fc.array(fc.record({ from: one, to: one }), { maxLength: 14 }),
    });
  });

test("everybody keeps their column, nobody is lost, and no more arrows cross than before", () => {
  fc.assert(
    fc.property(plan, ({ all, feeds }) => {
      const placed = untangled(all, columns, feeds);
      for (const [index, layer] of layersOf(placed).entries())
        expect(new Set(layer)).toEqual(new Set(layersOf(all)[index]));
      expect(crossingsOf(layersOf(placed), feeds)).toBeLessThanOrEqual(
        crossingsOf(layersOf(all), feeds),
      );
      expect(untangled(all, columns, feeds)).toEqual(placed);
    }),
  );
});

test("an order without crossings stays as it was given", () => {
  fc.assert(
    fc.property(plan, ({ all, feeds }) => {
      fc.pre(crossingsOf(layersOf(all), feeds) === 0);
      expect(untangled(all, columns, feeds)).toEqual(layersOf(all).flat());
    }),
  );
});

test("pairs that were shuffled are drawn without a crossing", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 2 }), (pairs) => {
      const all: One[] = [
        ...pairs.map((n): One => ({ id: `a${n}`, column: "known" })),
        ...[...pairs].sort().map((n): One => ({ id: `b${n}`, column: "buy" })),
      ];
      const feeds = pairs.map((n) => ({ from: `a${n}`, to: `b${n}` }));
      expect(crossingsOf(layersOf(untangled(all, columns, feeds)), feeds)).toBe(0);
    }),
  );
});

test("the bakery: Instagram goes above what the counter and the shop share", () => {
  const all: One[] = [
    { id: "google", column: "known" },
    { id: "instagram", column: "known" },
    { id: "hotels", column: "known" },
    { id: "counter", column: "buy" },
    { id: "site", column: "buy" },
  ];
  const feeds = [
    { from: "google", to: "counter" },
    { from: "google", to: "site" },
    { from: "instagram", to: "counter" },
    { from: "hotels", to: "site" },
  ];
  expect(crossingsOf(layersOf(all), feeds)).toBe(1);
  const placed = untangled(all, columns, feeds);
  expect(crossingsOf(layersOf(placed), feeds)).toBe(0);
  expect(placed.map(({ id }) => id)).toEqual(["instagram", "google", "hotels", "counter", "site"]);
});
