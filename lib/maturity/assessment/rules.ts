import { dimensions } from "../catalogue/rules";
import { agreementOf, biasOf, type Gap, gapsBetween } from "../gap/rules";
import { cheapestLifts } from "../lift/rules";
import {
  type Assessed,
  type Change,
  progressBetween,
  scoreOf,
  standingSeries,
} from "../progress/rules";
import type { AnswerSeries } from "../rules";
import type { DimensionScore } from "../score/rules";
import { type Mark, ratersOf, type Sheet, sheetOf } from "../sheet/rules";

export type DimensionView = {
  key: string;
  /** 0–100 in the series that stands; where too few answers publish it, what they would give, marked indicative */
  score: number | null;
  indicative: boolean;
  /** what people say of themselves, and the consultant of them, 0–100 */
  self: number | null;
  consultant: number | null;
  /** score at the earlier date, on the common questions, and the way since */
  before: number | null;
  change: Change | null;
};

/** What one round says, read beside an earlier one where there is one. */
export function assess(latest: Assessed, earlier: Assessed | null) {
  const series = standingSeries(latest) ?? fullest(latest);
  const score = scoreOf(latest, series);
  const [self, consultant, agreed] = (["self", "consultant", "agreed"] as const).map((each) =>
    sheetOf(latest.answers, each),
  ) as [Sheet, Sheet, Sheet];
  const progress = earlier ? progressBetween(earlier, latest) : null;
  const beforeScore =
    progress && earlier
      ? scoreOf(
          { ...earlier, answers: asAnswers(progress.before, progress.series) },
          progress.series,
        )
      : null;
  const gaps = gapsBetween(self, consultant);
  const selfScore = scoreOf(latest, "self").dimensions;
  const consultantScore = scoreOf(latest, "consultant").dimensions;
  return {
    /** the series that says where one stands today */
    series,
    overall: score.overall,
    equalWeights: score.equalWeights,
    coverage: score.coverage,
    answered: score.answered,
    progress: progress && { series: progress.series, overall: progress.overall },
    dimensions: dimensions.map(
      ({ key }, i): DimensionView => ({
        key,
        score: figure(score.dimensions[i]),
        indicative: (score.dimensions[i]?.score ?? null) === null,
        self: figure(selfScore[i]),
        consultant: figure(consultantScore[i]),
        before: figure(beforeScore?.dimensions[i]),
        change: progress?.dimensions.get(key) ?? null,
      }),
    ),
    gaps: gaps.map((gap): Gap & { agreed: number | null } => ({
      ...gap,
      agreed: agreed.get(gap.question)?.value ?? null,
    })),
    agreement: agreementOf(gaps),
    bias: biasOf(gaps),
    lifts: cheapestLifts(sheetOf(latest.answers, series)),
    raters: {
      self: ratersOf(latest.answers, "self"),
      consultant: ratersOf(latest.answers, "consultant"),
    },
    /** question → what each series says */
    sheets: { self, consultant, agreed },
  };
}
export type Assessment = ReturnType<typeof assess>;

/** The dimension that needs work first: the lowest published score, the earlier in the instrument where two are equal; null without scores. */
export function weakest(
  dimensions: readonly { key: string; score: number | null }[],
): string | null {
  const scored = dimensions.filter((each) => each.score !== null);
  return scored.toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0))[0]?.key ?? null;
}

function figure(scored: DimensionScore | undefined): number | null {
  return scored?.score ?? scored?.indicative ?? null;
}

/** Where no series gives a total yet: the one with the most levels. */
function fullest(assessed: Assessed): AnswerSeries {
  const order: AnswerSeries[] = ["agreed", "consultant", "self"];
  const counted = order.map((series) => ({ series, count: scoreOf(assessed, series).answered }));
  return counted.toSorted((a, b) => b.count - a.count)[0]?.series ?? "self";
}

function asAnswers(sheet: Sheet, series: AnswerSeries) {
  return [...sheet].map(([question, mark]: [string, Mark]) => ({
    series,
    person: "",
    question,
    value: mark.value,
    confidence: mark.confidence,
  }));
}
