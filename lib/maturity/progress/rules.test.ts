import { expect, test } from "vitest";
import { questions } from "../catalogue/rules";
import type { AnswerSeries } from "../rules";
import { type Assessed, progressBetween, standingSeries, trendSeries } from "./rules";

const assessed = (
  levels: Partial<Record<AnswerSeries, number>>,
  rest: Partial<Assessed> & { asked?: typeof questions } = {},
): Assessed => ({
  form: rest.form ?? "full",
  version: rest.version ?? "1.1.0",
  answers: (Object.entries(levels) as [AnswerSeries, number][]).flatMap(([series, value]) =>
    (rest.asked ?? questions).map((each) => ({
      series,
      person: "p",
      question: each.key,
      value,
      confidence: 1,
    })),
  ),
});
const core = questions.filter((each) => each.core);

test("versions 1.0.0 and 1.1.0 compare without a break; a version not known here does not", () => {
  const old = assessed({ self: 1 }, { version: "1.0.0" });
  expect(progressBetween(old, assessed({ self: 2 }))?.overall).toEqual({
    delta: 25,
    stable: false,
  });
  expect(progressBetween(old, assessed({ self: 2 }, { version: "3.0.0" }))).toBeNull();
});

test("agreed at both dates, else the consultant's, else people's own; never one against another", () => {
  expect(trendSeries(assessed({ self: 1, agreed: 1 }), assessed({ self: 2, agreed: 2 }))).toBe(
    "agreed",
  );
  expect(
    trendSeries(assessed({ self: 1, consultant: 1 }), assessed({ consultant: 2, agreed: 2 })),
  ).toBe("consultant");
  expect(trendSeries(assessed({ self: 1, consultant: 1 }), assessed({ self: 2 }))).toBe("self");
  expect(trendSeries(assessed({ consultant: 1 }), assessed({ self: 2 }))).toBeNull();
  expect(standingSeries(assessed({ self: 1, consultant: 3 }))).toBe("consultant");
});

test("common questions only: an answer missing at one date counts at neither", () => {
  const before = assessed({ self: 1 });
  before.answers = before.answers.filter((each) => each.question !== "vision.conviction");
  const after = assessed({ self: 2 });
  const lifted = after.answers.find((each) => each.question === "vision.conviction");
  if (lifted) lifted.value = 4;
  const progress = progressBetween(before, after);
  expect(progress?.before.size).toBe(41);
  expect(progress?.dimensions.get("vision")).toEqual({ delta: 25, stable: false });
});

test("a core round is compared with the same questions of the full one, in all only", () => {
  const full = assessed({ self: 1 });
  const short = assessed({ self: 2 }, { form: "core", asked: core });
  const progress = progressBetween(full, short);
  expect(progress?.overall).toEqual({ delta: 25, stable: false });
  expect(progress?.dimensions.size).toBe(0);
});

test("under 3 points in all and 5 in a dimension, a change reads stable", () => {
  const moved = (key: string) => {
    const later = assessed({ self: 2 });
    const answer = later.answers.find((each) => each.question === key);
    if (answer) answer.value = 3;
    return progressBetween(assessed({ self: 2 }), later);
  };
  // 25 × 1 ÷ 14 = 1.8 in strategy, 0.3 in all; 25 × 3 ÷ 10 = 7.5 in vision, 0.9 in all
  expect(moved("strategy.market")?.dimensions.get("strategy")?.stable).toBe(true);
  expect(moved("vision.direction")?.dimensions.get("vision")).toEqual({
    delta: 7.5,
    stable: false,
  });
  expect(moved("vision.direction")?.overall?.stable).toBe(true);
});
