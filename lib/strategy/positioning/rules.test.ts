import fc from "fast-check";
import { expect, test } from "vitest";
import { boxOf, onAxis, overlap, placeLabels } from "./rules";

const side = 420;

test("names of points that stand apart cover nothing and stay inside", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(15), { maxLength: 8 }),
      fc.array(fc.integer({ min: 20, max: 80 }), { minLength: 8, maxLength: 8 }),
      (cells, widths) => {
        const points = cells.map((cell, at) => ({
          id: `p${at}`,
          x: 52 + (cell % 4) * 105,
          y: 52 + Math.floor(cell / 4) * 105,
          width: widths[at] as number,
        }));
        const boxes = placeLabels(points, side).map((label, at) =>
          boxOf(label, points[at]?.width ?? 0),
        );
        for (const [at, box] of boxes.entries()) {
          for (const other of boxes.slice(at + 1)) expect(overlap(box, other)).toBe(0);
          expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
          expect(Math.max(box.right, box.bottom)).toBeLessThanOrEqual(side);
        }
      },
    ),
  );
});

test("two points side by side share the room instead of writing over each other", () => {
  const points = [
    { id: "a", x: 200, y: 200, width: 90 },
    { id: "b", x: 230, y: 200, width: 90 },
  ];
  const [a, b] = placeLabels(points, side);
  expect(a && b && overlap(boxOf(a, 90), boxOf(b, 90))).toBe(0);
});

test("a place on an axis is a twentieth between its two ends", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (value) => {
      const place = onAxis(value);
      expect(Math.abs(place)).toBeLessThanOrEqual(1);
      expect(Number.isInteger(Math.round(place * 20 * 1e9) / 1e9)).toBe(true);
    }),
  );
});
