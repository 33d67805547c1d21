import { type Sign, signs } from "@/lib/coherence/finding";
import {
  type BandKey,
  bands,
  type CheckSign,
  checkQuestions,
  checkSigns,
  publishOverallIf,
} from "./catalogue/rules";

/** "I do not know", which lowers the coverage and no score. */
export const unknownAnswer = -2;
const best = 3;

export type CheckAnswers = Record<string, number>;

/** Whether a check can be answered so: a question that it asks, and one of its sentences or "I do not know". */
export function isAnswer(question: string, value: number): boolean {
  const asked = checkQuestions.find(({ key }) => key === question);
  return (
    asked !== undefined &&
    (value === unknownAnswer || asked.answers.some((answer) => answer.value === value))
  );
}

export type CheckResult = {
  signs: { sign: Sign; score: number | null; band: BandKey | null }[];
  /** 0 to 100, null where too little was answered to speak of the whole */
  overall: number | null;
  band: BandKey | null;
  /** the sign to begin with: the lowest, the first of equals; null without any score */
  first: Sign | null;
  /** questions that got one of their sentences, of all that are asked */
  given: number;
  asked: number;
  unknown: boolean;
};

/** The result of a check by the catalogue's own scoring, 0 to 100 in full precision. Pure: same answers, same result. */
export function resultOf(answers: CheckAnswers): CheckResult {
  const scored = checkSigns.map((sign) => {
    const score = scoreOf(sign, answers);
    return { sign: signOf(sign), score, band: score === null ? null : bandOf(score) };
  });
  const published = scored.flatMap(({ sign, score }) => (score === null ? [] : [{ sign, score }]));
  const given = checkQuestions.filter(({ key }) => (answers[key] ?? unknownAnswer) >= 0).length;
  const speaks =
    published.length >= publishOverallIf.minPublishedSigns && given >= publishOverallIf.minAnswered;
  const overall = speaks
    ? published.reduce((sum, { score }) => sum + score, 0) / published.length
    : null;
  const lowest = Math.min(...published.map(({ score }) => score));
  return {
    signs: scored,
    overall,
    band: overall === null ? null : bandOf(overall),
    first: published.find(({ score }) => score === lowest)?.sign ?? null,
    given,
    asked: checkQuestions.length,
    unknown: checkQuestions.some(({ key }) => answers[key] === unknownAnswer),
  };
}

/** A sign is told where at least half of its questions have an answer; else there is no data, which is not 0. */
function scoreOf({ questions }: CheckSign, answers: CheckAnswers): number | null {
  const values = questions.flatMap(({ key }) => {
    const value = answers[key];
    return value === undefined || value < 0 ? [] : [value];
  });
  if (values.length === 0 || values.length < questions.length / 2) return null;
  return (100 * values.reduce((sum, value) => sum + value, 0)) / (best * values.length);
}

function bandOf(score: number): BandKey {
  const band = bands.find(
    ({ min, maxExclusive }) => score >= min && (maxExclusive === null || score < maxExclusive),
  );
  return band?.key ?? "low";
}

function signOf({ key }: CheckSign): Sign {
  const known = signs.find((sign) => sign === key);
  if (!known) throw new Error(`The quick check asks about “${key}”, which is no sign.`);
  return known;
}

const day = 86_400_000;
/** A check lives for twelve months: its link, its answers and its result (milliseconds). */
export const livesMs = 365 * day;
/** How long its line still says that it was erased (milliseconds). */
export const tombMs = 30 * day;

export const checkStates = [
  "waiting",
  "begun",
  "answered",
  "engaged",
  "withdrawn",
  "erased",
] as const;
export type CheckState = (typeof checkStates)[number];

/** Where a check stands. What was erased is nothing else any more; what became an engagement stays so. */
export function stateOf(
  check: {
    openedAt: number | null;
    answeredAt: number | null;
    revokedAt: number | null;
    expiresAt: number;
    engagementId: string | null;
  },
  now: number,
): CheckState {
  if (check.expiresAt <= now) return "erased";
  if (check.engagementId !== null) return "engaged";
  if (check.answeredAt !== null) return "answered";
  if (check.revokedAt !== null) return "withdrawn";
  return check.openedAt === null ? "waiting" : "begun";
}

/** What a browser proves that came by the present link: with another link, what it kept is worth nothing. */
export function proofOf(checkId: string, tokenHash: string): string {
  return `${checkId}-${tokenHash.replace(/[^0-9a-z]/gi, "").slice(0, 20)}`.slice(0, 64);
}

/** Knocks by a link from one address in a quarter of an hour; answers to one check in an hour. */
export const knocks = { most: 40, windowMs: 15 * 60_000 };
export const answering = { most: 600, windowMs: 60 * 60_000 };
