import fc from "fast-check";
import { expect, test } from "vitest";
import { columnOf } from "../rules";
import { box, columns, layOut } from "./rules";

test("a channel stands where it does its work", () => {
  expect(columnOf({ catalogue: "business_listing", purposes: ["conquest"] })).toBe("known");
  expect(columnOf({ catalogue: "website", purposes: ["conquest", "retention"] })).toBe("buy");
  expect(columnOf({ catalogue: "newsletter", purposes: [] })).toBe("back");
  expect(columnOf({ catalogue: "online_shop", purposes: [] })).toBe("buy");
  expect(columnOf({ catalogue: "website", purposes: ["retention"] })).toBe("back");
  expect(columnOf({ catalogue: null, purposes: ["conquest"] })).toBe("known");
  expect(columnOf({ catalogue: null, purposes: ["conquest", "retention"] })).toBe("buy");
  expect(columnOf({ catalogue: null, purposes: [] })).toBe("known");
});

test("an arrow between neighbours on one row is a straight line to the box's edge", () => {
  const { arrows } = layOut(
    [
      { id: "listing", column: "known" },
      { id: "counter", column: "buy" },
    ],
    [{ from: "listing", to: "counter" }],
  );
  expect(arrows).toMatchObject([{ path: "M196 61H298" }]);
});

test("feeds that lead nowhere, or to the channel itself, are not drawn", () => {
  const one = [{ id: "site", column: "buy" as const }];
  expect(
    layOut(one, [
      { from: "site", to: "site" },
      { from: "site", to: "gone" },
    ]).arrows,
  ).toEqual([]);
});

test("whatever the channels, boxes never overlap and stay inside the drawing", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...columns), { maxLength: 40 }), (kinds) => {
      const channels = kinds.map((column, index) => ({ id: `c${index}`, column }));
      const { placed, height } = layOut(channels, []);
      const taken = new Set(placed.map(({ x, y }) => `${x} ${y}`));
      expect(taken.size).toBe(placed.length);
      for (const { x, y } of placed) {
        expect(x + box.width).toBeLessThanOrEqual(box.all);
        expect(y + box.height).toBeLessThanOrEqual(height);
      }
    }),
  );
});
