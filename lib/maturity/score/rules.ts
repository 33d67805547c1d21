import {
  bands,
  type Dimension,
  dimensions,
  type Question,
  scoring,
  shortForm,
} from "../catalogue/rules";
import { notConcerned } from "../rules";
import { isLevel, narrowed, type Sheet } from "../sheet/rules";

// Formulas: `scoring` of lib/maturity/catalogue/instrument.json is their definition.

export type DimensionScore = {
  key: string;
  /** 0–100, kept in full; null while there are too few answers to publish it */
  score: number | null;
  /** what the answers there are would give; for display marked "indicative" only */
  indicative: number | null;
  /** 0–1: weight answered with a level ÷ weight that concerns the business; null where nothing does */
  coverage: number | null;
  answered: number;
  confidence: Confidence | null;
};
export type Confidence = "low" | "medium" | "high";

export type Score = {
  dimensions: DimensionScore[];
  /** 0–100, kept in full; null while too few dimensions are published */
  overall: number | null;
  /** the same without weights, where it differs by 3 points or more; else null */
  equalWeights: number | null;
  coverage: number | null;
  /** questions with a level */
  answered: number;
  /** dimension scores are indicative only, never published, on the core form */
  form: "full" | "core";
};

/** The whole instrument's score of one sheet. */
export function scoreFull(sheet: Sheet): Score {
  const scored = dimensions.map((dimension) => scoreDimension(dimension, sheet));
  const published = withScore(scored.map((each) => ({ ...each, counts: each.score })));
  const coverage = coverageOf(
    dimensions.flatMap((each) => each.questions),
    sheet,
  );
  const { minPublishedDimensions, minCoverage } = scoring.publishOverallIf;
  const publish = published.length >= minPublishedDimensions && (coverage ?? 0) >= minCoverage;
  return {
    ...weighed(publish ? published : []),
    dimensions: scored,
    coverage,
    answered: countLevels(sheet),
    form: "full",
  };
}

/** The score of the core questions alone, whatever else the sheet holds: a total, with dimensions that are indicative only. */
export function scoreCore(sheet: Sheet): Score {
  const asked = dimensions.map((each) => ({
    ...each,
    questions: each.questions.filter((question) => question.core),
  }));
  const core = asked.flatMap((each) => each.questions);
  const kept = narrowed(sheet, (key) => core.some((question) => question.key === key));
  const scored = asked.map((each) => ({ ...scoreDimension(each, kept), score: null }));
  const answered = countLevels(kept);
  const publish = answered >= shortForm.publishOverallIf.minAnswered;
  const counting = withScore(scored.map((each) => ({ ...each, counts: each.indicative })));
  return {
    ...weighed(publish ? counting : []),
    dimensions: scored,
    coverage: coverageOf(core, kept),
    answered,
    form: "core",
  };
}

/** The band of a score 0–100, taken from the stored value, never from the rounded one. */
export function bandOf(score: number) {
  const found = bands.find((each) => each.maxExclusive === null || score < each.maxExclusive);
  return found ?? (bands.at(-1) as (typeof bands)[number]);
}

/** A stored 0–100 as people read it: 0–4, one decimal. */
export function shown(score: number): number {
  return Math.round((score / 25) * 10) / 10;
}

function scoreDimension(dimension: Dimension, sheet: Sheet): DimensionScore {
  const answered = dimension.questions.flatMap((question) => {
    const mark = sheet.get(question.key);
    return mark && isLevel(mark.value) ? [{ weight: question.weight, mark }] : [];
  });
  const weight = sum(answered.map((each) => each.weight));
  const coverage = coverageOf(dimension.questions, sheet);
  const { minCoverage, minAnswered } = scoring.publishDimensionIf;
  const indicative =
    weight === 0
      ? null
      : exact((25 * sum(answered.map((each) => each.weight * each.mark.value))) / weight);
  const publish = (coverage ?? 0) >= minCoverage && answered.length >= minAnswered;
  const proof = sum(answered.map((each) => each.weight * each.mark.confidence)) / weight;
  return {
    key: dimension.key,
    score: publish ? indicative : null,
    indicative,
    coverage,
    answered: answered.length,
    confidence: weight === 0 ? null : confidenceOf(proof, coverage ?? 0),
  };
}

/** C = weight with a level ÷ weight that concerns the business; an unanswered question concerns it. */
function coverageOf(asked: readonly Question[], sheet: Sheet): number | null {
  const concerned = asked.filter((question) => sheet.get(question.key)?.value !== notConcerned);
  const all = sum(concerned.map((question) => question.weight));
  const levelled = concerned.filter((question) => isLevel(sheet.get(question.key)?.value));
  return all === 0 ? null : sum(levelled.map((question) => question.weight)) / all;
}

const confidences = ["low", "medium", "high"] as const;

function confidenceOf(proof: number, coverage: number): Confidence {
  const step = proof < 1.67 ? 0 : proof < 2.34 ? 1 : 2;
  return confidences[coverage < 0.8 ? Math.max(0, step - 1) : step] as Confidence;
}

function withScore<T extends { key: string; counts: number | null }>(scored: readonly T[]) {
  return scored.flatMap((each) =>
    each.counts === null ? [] : [{ key: each.key, score: each.counts }],
  );
}

function weighed(counting: readonly { key: string; score: number }[]) {
  if (counting.length === 0) return { overall: null, equalWeights: null };
  const weightOf = new Map(dimensions.map((each) => [each.key, each.weight]));
  const weights = counting.map((each) => weightOf.get(each.key) ?? 0);
  const overall = exact(
    sum(counting.map((each, i) => each.score * (weights[i] ?? 0))) / sum(weights),
  );
  const equal = exact(sum(counting.map((each) => each.score)) / counting.length);
  return { overall, equalWeights: exact(Math.abs(overall - equal)) >= 3 ? equal : null };
}

function countLevels(sheet: Sheet): number {
  return [...sheet.values()].filter((mark) => isLevel(mark.value)).length;
}

/** Without the dust of binary fractions, which would put 40 into the band that ends before it. */
export function exact(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
