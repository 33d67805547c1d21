import fc from "fast-check";
import { expect, test } from "vitest";
import { catalogueQuestion, questions } from "../catalogue/rules";
import { notConcerned } from "../rules";
import { scoreFull } from "../score/rules";
import type { Sheet } from "../sheet/rules";
import { cheapestLifts } from "./rules";

const mark = (value: number) => ({ value, low: value, high: value, confidence: 1, raters: 1 });
const everywhere = (level: number): Sheet =>
  new Map(questions.map((each) => [each.key, mark(level)]));

test("from nothing: one hour each, the largest gain first", () => {
  const lifts = cheapestLifts(everywhere(0));
  expect(lifts.map((each) => each.question)).toEqual([
    "vision.direction",
    "vision.conviction",
    "measurement.origin",
  ]);
  // 25 × 3 ÷ 10 in vision, × 12 ÷ 100 in all
  expect(lifts[0]).toMatchObject({ from: 0, to: 1, hours: 1, dimensionGain: 7.5 });
  expect(lifts[0]?.overallGain).toBeCloseTo(0.9, 12);
});

test("at the top, not concerned, or without an answer there is no next level", () => {
  expect(cheapestLifts(everywhere(4))).toEqual([]);
  const social = (value: number) => cheapestLifts(new Map([["channels.social", mark(value)]]));
  expect(social(notConcerned)).toEqual([]);
  expect(social(2)).toMatchObject([{ question: "channels.social", from: 2, to: 3 }]);
});

test("any levels: the gain told is the gain one gets, and the order is by hours for it", () => {
  const levels = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 42, maxLength: 42 });
  fc.assert(
    fc.property(levels, (values) => {
      const sheet = new Map(questions.map((each, i) => [each.key, mark(values[i] ?? 0)]));
      const lifts = cheapestLifts(sheet, 5);
      const costs = lifts.map((each) => each.hours / each.overallGain);
      expect(costs).toEqual(costs.toSorted((a, b) => a - b));
      for (const lift of lifts) {
        const after = scoreFull(new Map(sheet).set(lift.question, mark(lift.to)));
        expect((after.overall ?? 0) - (scoreFull(sheet).overall ?? 0)).toBeCloseTo(
          lift.overallGain,
          8,
        );
        expect(catalogueQuestion(lift.question)?.lift[lift.from]?.hours).toBe(lift.hours);
      }
    }),
  );
});
