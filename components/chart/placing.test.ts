import fc from "fast-check";
import { expect, it } from "vitest";
import { placeWords } from "./placing";

const within = { left: 40, right: 560, top: 0, foot: 280 };
const spot = fc.tuple(fc.integer({ min: 40, max: 560 }), fc.integer({ min: 20, max: 260 }));

it("keeps words inside, off other words, and off the line", () => {
  fc.assert(
    fc.property(fc.array(spot, { minLength: 2, maxLength: 12 }), fc.integer(), (points, seed) => {
      const line = [...points].sort(([a], [b]) => a - b);
      const taken = [{ left: 300, right: 420, top: 100, foot: 150 }];
      const at = line[Math.abs(seed) % line.length];
      if (!at) return;
      const box = placeWords(at, { width: 110, height: 34 }, { within, lines: [line], taken });
      if (!box) return;
      expect(box.left).toBeGreaterThanOrEqual(within.left);
      expect(box.right).toBeLessThanOrEqual(within.right);
      expect(box.top).toBeGreaterThanOrEqual(within.top);
      expect(box.foot).toBeLessThanOrEqual(within.foot);
      const apart = box.right <= 300 || box.left >= 420 || box.foot <= 100 || box.top >= 150;
      expect(apart).toBe(true);
    }),
  );
});

it("stands above a peak, below a trough, and nowhere where the line fills the ground", () => {
  const size = { width: 80, height: 20 };
  const peak = [
    [40, 250],
    [300, 100],
    [560, 250],
  ] as const;
  expect(placeWords([300, 100], size, { within, lines: [peak], taken: [] })?.foot).toBe(86);
  const trough = [
    [40, 40],
    [300, 180],
    [560, 40],
  ] as const;
  expect(placeWords([300, 180], size, { within, lines: [trough], taken: [] })?.top).toBe(194);
  const hatched = Array.from({ length: 120 }, (_, at) => [40 + at * 4, at % 2 ? 0 : 280] as const);
  expect(placeWords([300, 140], size, { within, lines: [hatched], taken: [] })).toBeNull();
});
