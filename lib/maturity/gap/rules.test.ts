import { expect, test } from "vitest";
import { unknown } from "../rules";
import type { Sheet } from "../sheet/rules";
import { agreementOf, biasOf, gapsBetween } from "./rules";

const sheet = (values: Record<string, number>): Sheet =>
  new Map(
    Object.entries(values).map(([key, value]) => [
      key,
      { value, low: value, high: value, confidence: 1, raters: 1 },
    ]),
  );
const self = sheet({ a: 4, b: 2, c: 3, d: unknown, e: 1 });
const consultant = sheet({ a: 1, b: 2, c: 2, d: 3 });

test("gaps on what both gave a level to, widest first, with what each calls for", () => {
  expect(gapsBetween(self, consultant)).toEqual([
    { question: "a", self: 4, consultant: 1, gap: 3, class: "discuss" },
    { question: "c", self: 3, consultant: 2, gap: 1, class: "slight" },
    { question: "b", self: 2, consultant: 2, gap: 0, class: "agree" },
  ]);
});

test("agreement and bias by hand", () => {
  const gaps = gapsBetween(self, consultant);
  // mean |g| = 4 ÷ 3; 100 × (1 − 1 ÷ 3)
  expect(agreementOf(gaps)).toBeCloseTo(66.667, 3);
  expect(biasOf(gaps)).toMatchObject({ reads: "above" });
  expect(biasOf(gaps)?.levels).toBeCloseTo(4 / 3, 12);
  expect(biasOf(gapsBetween(consultant, self))).toMatchObject({ reads: "below" });
});

test("nothing in common: no agreement is invented", () => {
  expect(agreementOf([])).toBeNull();
  expect(biasOf([])).toBeNull();
});
