import fc from "fast-check";
import { expect, test } from "vitest";
import { bands, dimensions, questions } from "../catalogue/rules";
import { notConcerned, unknown } from "../rules";
import type { Sheet } from "../sheet/rules";
import { bandOf, scoreCore, scoreFull, shown } from "./rules";

const mark = (value: number, confidence = 1) => ({
  value,
  low: value,
  high: value,
  confidence,
  raters: 1,
});
const sheet = (values: Record<string, number>): Sheet =>
  new Map(Object.entries(values).map(([key, value]) => [key, mark(value)]));
const everywhere = (level: number): Sheet =>
  new Map(questions.map((each) => [each.key, mark(level)]));
const dimension = (scored: ReturnType<typeof scoreFull>, key: string) =>
  scored.dimensions.find((each) => each.key === key);

test("the instrument's own worked check: level 0, 2 and 4 everywhere give 0, 50 and 100", () => {
  for (const [level, score] of [
    [0, 0],
    [2, 50],
    [4, 100],
  ] as const) {
    const scored = scoreFull(everywhere(level));
    expect(scored).toMatchObject({ overall: score, equalWeights: null, coverage: 1, answered: 42 });
    expect(scored.dimensions.every((each) => each.score === score && each.coverage === 1)).toBe(
      true,
    );
  }
});

test("a dimension by hand: vision 3, 2, 1, 4 with weights 3, 3, 2, 2 is 62.5", () => {
  // (3×75 + 3×50 + 2×25 + 2×100) ÷ 10
  const scored = scoreFull(
    sheet({
      "vision.conviction": 3,
      "vision.direction": 2,
      "vision.change": 1,
      "vision.consistency": 4,
    }),
  );
  expect(dimension(scored, "vision")).toMatchObject({ score: 62.5, coverage: 1, answered: 4 });
  expect(shown(62.5)).toBe(2.5);
  expect(scored.overall).toBeNull();
});

test("the whole by hand: dimensions weigh 12, 15, 16, 15, 14, 10, 8, 10", () => {
  const levels: Record<string, number> = { vision: 4, strategy: 3, measurement: 1, tools: 0 };
  const scored = scoreFull(
    new Map(questions.map(({ key }) => [key, mark(levels[key.split(".")[0] ?? ""] ?? 2)])),
  );
  // (12×100 + 15×50 + 16×75 + 15×50 + 14×25 + 10×50 + 8×50 + 10×0) ÷ 100; unweighted 400 ÷ 8
  expect(scored.overall).toBeCloseTo(51.5, 10);
  expect(scored.equalWeights).toBeNull();
});

test("equal weights are given from three points of difference on, not before", () => {
  const high = new Set(["strategy", "resources", "channels", "measurement"]);
  const scored = scoreFull(
    new Map(questions.map(({ key }) => [key, mark(high.has(key.split(".")[0] ?? "") ? 4 : 0)])),
  );
  // weighted (16 + 15 + 15 + 14) = 60; unweighted 4 of 8 = 50
  expect(scored).toMatchObject({ overall: 60, equalWeights: 50 });
});

test("what concerns nobody leaves the base; what nobody knows lowers the coverage; the score is the same", () => {
  const without = new Map(everywhere(2)).set("channels.social", mark(notConcerned));
  expect(dimension(scoreFull(without), "channels")).toMatchObject({ score: 50, coverage: 1 });
  const dunno = new Map(everywhere(2)).set("strategy.market", mark(unknown));
  // 13 of 14
  expect(dimension(scoreFull(dunno), "strategy")?.coverage).toBeCloseTo(13 / 14, 12);
  expect(dimension(scoreFull(dunno), "strategy")?.score).toBe(50);
});

test("a dimension is published from 60 % of its weight and three answers on", () => {
  const two = sheet({ "resources.time": 2, "resources.budget": 2, "resources.skills": 2 });
  // 9 of 14 = 64 %
  expect(dimension(scoreFull(two), "resources")).toMatchObject({ score: 50, answered: 3 });
  const light = sheet({
    "resources.knowledge": 2,
    "resources.support": 2,
    "resources.assets": 2,
    "resources.time": 2,
  });
  // 8 of 14 = 57 %
  expect(dimension(scoreFull(light), "resources")).toMatchObject({ score: null, indicative: 50 });
  const few = sheet({ "vision.conviction": 2, "vision.direction": 2 });
  // 6 of 10 = 60 %, but two answers only
  expect(dimension(scoreFull(few), "vision")?.score).toBeNull();
});

test("a total needs six published dimensions and 70 % of the weight", () => {
  const in_ = (...keys: string[]) =>
    new Map(
      dimensions
        .filter((each) => keys.includes(each.key))
        .flatMap((each) => each.questions.map((question) => [question.key, mark(3)] as const)),
    );
  const six = ["vision", "resources", "strategy", "channels", "measurement", "organisation"];
  expect(scoreFull(in_(...six)).overall).toBe(75);
  expect(scoreFull(in_(...six.slice(1))).overall).toBeNull();
});

test("confidence: 1.67 and 2.34 are the steps, one lower when coverage is under 80 %", () => {
  const proven = new Map(questions.map((each) => [each.key, mark(2, 3)]));
  expect(dimension(scoreFull(proven), "vision")?.confidence).toBe("high");
  const stated = new Map(questions.map((each) => [each.key, mark(2, 1)]));
  expect(dimension(scoreFull(stated), "vision")?.confidence).toBe("low");
  proven.delete("vision.conviction");
  // 7 of 10 = 70 %
  expect(dimension(scoreFull(proven), "vision")?.confidence).toBe("medium");
});

test("the core form: thirteen of sixteen answers give a total, dimensions stay indicative", () => {
  const core = questions.filter((each) => each.core).map((each) => each.key);
  expect(core).toHaveLength(16);
  const thirteen = scoreCore(new Map(core.slice(0, 13).map((key) => [key, mark(2)])));
  expect(thirteen).toMatchObject({ overall: 50, answered: 13, form: "core" });
  expect(thirteen.dimensions.every((each) => each.score === null)).toBe(true);
  expect(scoreCore(new Map(core.slice(0, 12).map((key) => [key, mark(2)]))).overall).toBeNull();
  // other answers of a full assessment do not count
  expect(scoreCore(everywhere(3))).toMatchObject({ overall: 75, answered: 16 });
});

test("bands are half-open and taken from the stored value", () => {
  const names = [0, 19.999, 20, 39.99, 40, 59.99, 60, 79.99, 80, 100].map((score) =>
    bands.indexOf(bandOf(score)),
  );
  expect(names).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
});

const anySheet = fc
  .array(fc.integer({ min: -2, max: 4 }), { minLength: 42, maxLength: 42 })
  .map((values): Sheet => new Map(questions.map((each, i) => [each.key, mark(values[i] ?? 0)])));

test("any answers: scores stay between 0 and 100, and the total between its dimensions", () => {
  fc.assert(
    fc.property(anySheet, (answers) => {
      const scored = scoreFull(answers);
      const published = scored.dimensions.flatMap((each) => each.score ?? []);
      for (const score of published) expect(score >= 0 && score <= 100).toBe(true);
      if (scored.overall === null) return;
      expect(scored.overall).toBeGreaterThanOrEqual(Math.min(...published) - 1e-9);
      expect(scored.overall).toBeLessThanOrEqual(Math.max(...published) + 1e-9);
    }),
  );
});

test("any answers: one level more never lowers a score", () => {
  fc.assert(
    fc.property(anySheet, fc.nat(41), (answers, at) => {
      const key = questions[at]?.key ?? "";
      const level = answers.get(key)?.value ?? 0;
      if (level < 0 || level === 4) return;
      const [before, after] = [
        scoreFull(answers),
        scoreFull(new Map(answers).set(key, mark(level + 1))),
      ];
      before.dimensions.forEach((each, i) => {
        expect(after.dimensions[i]?.indicative ?? 0).toBeGreaterThanOrEqual(each.indicative ?? 0);
      });
      expect(after.overall ?? 0).toBeGreaterThanOrEqual((before.overall ?? 0) - 1e-9);
    }),
  );
});
