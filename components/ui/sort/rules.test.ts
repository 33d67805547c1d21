import fc from "fast-check";
import { expect, test } from "vitest";
import { following, moved, placeAt } from "./rules";

const order = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 });

test("whoever moves takes the place asked for, the others keep their order, and the way back is one move", () => {
  fc.assert(
    fc.property(order, fc.nat(), fc.nat(), (all, a, b) => {
      const id = all[a % all.length] as string;
      const to = b % all.length;
      const next = moved(all, id, to);
      expect(next.indexOf(id)).toBe(to);
      expect(next.filter((one) => one !== id)).toEqual(all.filter((one) => one !== id));
      expect(moved(next, id, all.indexOf(id))).toEqual(all);
      expect(following(next, id)).toBe(next[to + 1] ?? null);
    }),
  );
});

test("what is dragged past another's middle takes its place", () => {
  const middles = [10, 30, 50];
  expect(placeAt(middles, 9, 0)).toBe(0);
  expect(placeAt(middles, 31, 0)).toBe(1);
  expect(placeAt(middles, 99, 0)).toBe(2);
  expect(placeAt(middles, 5, 2)).toBe(0);
});
