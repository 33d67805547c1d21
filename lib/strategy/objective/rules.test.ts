import { expect, test } from "vitest";
import { shareOfWay } from "./rules";

test("the way done is counted from the start, up or down, and never leaves the line", () => {
  expect(shareOfWay(38, 85, 61)).toBeCloseTo(0.489, 3);
  expect(shareOfWay(10, 2, 6)).toBe(0.5);
  expect(shareOfWay(38, 85, 20)).toBe(0);
  expect(shareOfWay(38, 85, 90)).toBe(1);
});

test("without a start, a target or a figure there is no way to count, never zero", () => {
  expect(shareOfWay(null, 85, 61)).toBeNull();
  expect(shareOfWay(38, null, 61)).toBeNull();
  expect(shareOfWay(38, 85, null)).toBeNull();
  expect(shareOfWay(85, 85, 85)).toBeNull();
});
