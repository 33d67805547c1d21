import { questions, revisionsIn, scoring } from "../catalogue/rules";
import type { AnswerSeries } from "../rules";
import { exact, scoreCore, scoreFull } from "../score/rules";
import { type Given, isLevel, narrowed, type Sheet, sheetOf } from "../sheet/rules";

export type Assessed = {
  form: "full" | "core";
  version: string;
  answers: readonly Given[];
};

export type Change = {
  /** points of 0–100, on the questions common to both dates */
  delta: number;
  /** too small to speak of: under 3 points in all, 5 in a dimension */
  stable: boolean;
};

export type Progress = {
  series: AnswerSeries;
  /** the earlier sheet and the later, on the common questions only */
  before: Sheet;
  after: Sheet;
  overall: Change | null;
  /** dimension key → change; a dimension with too few common questions is not there */
  dimensions: ReadonlyMap<string, Change>;
};

/** How far two assessments lie apart, one series at both dates, on common questions only; null where nothing can be compared. */
export function progressBetween(earlier: Assessed, later: Assessed): Progress | null {
  const series = trendSeries(earlier, later);
  if (!series) return null;
  const [before, after] = commonSheets(earlier, later, series);
  if (before.size === 0) return null;
  const score = earlier.form === "core" || later.form === "core" ? scoreCore : scoreFull;
  const [then, now] = [score(before), score(after)];
  const changes = then.dimensions.flatMap(({ key, score: from }, i) => {
    const to = now.dimensions[i]?.score ?? null;
    const change = changeOf(from, to, scoring.stableIf.dimensionPoints);
    return change ? [[key, change] as const] : [];
  });
  return {
    series,
    before,
    after,
    overall: changeOf(then.overall, now.overall, scoring.stableIf.overallPoints),
    dimensions: new Map(changes),
  };
}

/** The series a trend follows: agreed if it is there at both dates, else the consultant's, else people's own; null where none is. One that gives a total at both dates goes before one that gives none. */
export function trendSeries(earlier: Assessed, later: Assessed): AnswerSeries | null {
  const atBoth = (there: (assessed: Assessed, series: AnswerSeries) => boolean) =>
    byWeight.find((series) => there(earlier, series) && there(later, series));
  return atBoth(hasScore) ?? atBoth(hasLevels) ?? null;
}

/** The series that says where one stands today: agreed, else the consultant's, else one's own; the first that gives a total. */
export function standingSeries(assessed: Assessed): AnswerSeries | null {
  return byWeight.find((series) => hasScore(assessed, series)) ?? null;
}

/** The score of one series of a round, by the rules of its form. */
export function scoreOf(assessed: Assessed, series: AnswerSeries) {
  const sheet = sheetOf(assessed.answers, series);
  return assessed.form === "core" ? scoreCore(sheet) : scoreFull(sheet);
}

const byWeight: AnswerSeries[] = ["agreed", "consultant", "self"];

function hasLevels(assessed: Assessed, series: AnswerSeries) {
  return [...sheetOf(assessed.answers, series).values()].some((mark) => isLevel(mark.value));
}

function hasScore(assessed: Assessed, series: AnswerSeries) {
  return scoreOf(assessed, series).overall !== null;
}

function commonSheets(earlier: Assessed, later: Assessed, series: AnswerSeries): [Sheet, Sheet] {
  const [before, after] = [sheetOf(earlier.answers, series), sheetOf(later.answers, series)];
  const [then, now] = [revisionsIn(earlier.version), revisionsIn(later.version)];
  const common = new Set(
    questions
      .map((question) => question.key)
      .filter((key) => then.has(key) && then.get(key) === now.get(key))
      .filter((key) => isLevel(before.get(key)?.value) && isLevel(after.get(key)?.value)),
  );
  const keep = (key: string) => common.has(key);
  return [narrowed(before, keep), narrowed(after, keep)];
}

function changeOf(from: number | null, to: number | null, threshold: number): Change | null {
  if (from === null || to === null) return null;
  const delta = exact(to - from);
  return { delta, stable: Math.abs(delta) < threshold };
}
