import type { AnswerSeries } from "../rules";
import { notConcerned, unknown } from "../rules";

export type Given = {
  series: AnswerSeries;
  person: string;
  question: string;
  /** 0–4, or "does not concern us", or "I do not know" */
  value: number;
  /** 1 stated, 2 illustrated, 3 proven */
  confidence: number;
};

/** What one series says of one question: the value kept, and the lowest and highest level that was given. */
export type Mark = { value: number; low: number; high: number; confidence: number; raters: number };
/** Question key → what one series says of it. A question nobody answered is not there. */
export type Sheet = ReadonlyMap<string, Mark>;

/** One series of a round as one sheet: the lower median of the levels given, question by question (instrument, `severalSelfRaters`). */
export function sheetOf(answers: readonly Given[], series: AnswerSeries): Sheet {
  const byQuestion = new Map<string, Given[]>();
  for (const answer of answers) {
    if (answer.series !== series) continue;
    const given = byQuestion.get(answer.question);
    if (given) given.push(answer);
    else byQuestion.set(answer.question, [answer]);
  }
  return new Map([...byQuestion].map(([question, given]) => [question, markOf(given)]));
}

/** Whether a value is a level, not one of the two other answers. */
export function isLevel(value: number | undefined): value is number {
  return value !== undefined && value >= 0;
}

/** The people who answered in a series, each once, in the order of their first answer. */
export function ratersOf(answers: readonly Given[], series: AnswerSeries): string[] {
  return [...new Set(answers.filter((each) => each.series === series).map((each) => each.person))];
}

/** The sheet with these questions only. */
export function narrowed(sheet: Sheet, keep: (question: string) => boolean): Sheet {
  return new Map([...sheet].filter(([question]) => keep(question)));
}

function markOf(given: readonly Given[]): Mark {
  const levels = given.filter((each) => isLevel(each.value));
  if (levels.length === 0) {
    // It concerns somebody who cannot say: only when it concerns nobody does it leave the base.
    const value = given.some((each) => each.value === unknown) ? unknown : notConcerned;
    return { value, low: value, high: value, confidence: 1, raters: 0 };
  }
  const values = levels.map((each) => each.value);
  return {
    value: lowerMedian(values),
    low: Math.min(...values),
    high: Math.max(...values),
    confidence: lowerMedian(levels.map((each) => each.confidence)),
    raters: levels.length,
  };
}

function lowerMedian(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] as number;
}
