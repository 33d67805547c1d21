import type { Report } from "@/lib/coherence/check";
import type { Finding } from "@/lib/coherence/finding";
import { addDays } from "@/lib/engagement/days/rules";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { stand } from "@/lib/kpi/dashboard/rules";
import { gapsBetween } from "@/lib/maturity/gap/rules";
import { sheetOf } from "@/lib/maturity/sheet/rules";
import { isOpen } from "@/lib/roadmap/rules";
import { stalledLifts } from "../lift/rules";
import { looksBackAfter, type Review } from "../rules";

export const pointKinds = [
  "since",
  "gap",
  "late",
  "look-back",
  "finding",
  "feedback",
  "maturity",
  "lift",
  "point",
  "sign",
] as const;
export type PointKind = (typeof pointKinds)[number];

/** A point of the agenda. `ids` are what it is about: an indicator, steps, a finding, questions of the maturity form … */
export type Point = { key: string; kind: PointKind; ids: string[] };

/** Minutes that a point is given, from the times that such meetings keep: about an hour for a dozen points. */
export const minutesOf: Record<PointKind, number> = {
  since: 5,
  gap: 10,
  late: 5,
  "look-back": 5,
  finding: 6,
  feedback: 4,
  maturity: 5,
  lift: 4,
  point: 5,
  sign: 5,
};

/** Behind by less than this, in %, is within what one week brings and the next takes: no talk. */
export const gapWorthTalk = 5;
/** More points of one kind than this and nothing gets decided. */
const mostGaps = 5;
const mostFindings = 4;
/** Rules whose subject is a point of its own already. */
const ownPoint = new Set([
  "late-step",
  "gap-without-decision",
  "feedback-unanswered",
  "undecided-followup",
  "no-review",
  "no-change",
]);
/** Nobody waits for an answer that came in today. */
const answersWithin = 7;

/**
 * The agenda of a review on the reading's day, in its order: what was decided last, gaps the widest first, late steps,
 * decisions that come back, shared findings, feedback, maturity gaps, steps that lifted nothing, own points, and the signature.
 * What somebody ordered comes as ordered.
 */
export function agendaOf(reading: Reading, report: Report, review: Review): Point[] {
  const points: Point[] = [
    point("since", []),
    ...widestGaps(reading).map((id) => point("gap", [id], id)),
    ...some("late", lateSteps(reading)),
    ...decisionsBack(reading, review.id).map((id) => point("look-back", [id], id)),
    ...toldFindings(report).map(({ id }) => point("finding", [id], id)),
    ...some("feedback", waitingFeedback(reading)),
    ...some("maturity", maturityGaps(reading)),
    ...some(
      "lift",
      stalledLifts(reading).map(({ step }) => step.id),
    ),
    ...ownPoints(review),
  ];
  const place = new Map(review.data.order.map((key, index) => [key, index]));
  const last = points.length + place.size;
  return [
    ...points
      .map((one, index) => ({ one, at: place.get(one.key) ?? last + index }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one),
    point("sign", []),
  ];
}

/** The agenda of a review that began: as it stood then, with what was added since before the signature. */
export function agendaKept(kept: readonly Point[], review: Review): Point[] {
  const known = new Set(kept.map(({ key }) => key));
  const added = ownPoints(review).filter(({ key }) => !known.has(key));
  const sign = kept.at(-1);
  return sign?.kind === "sign" ? [...kept.slice(0, -1), ...added, sign] : [...kept, ...added];
}

/** Agreed time of an agenda, in minutes. */
export function lengthOf(points: readonly Point[]): number {
  return points.reduce((sum, { kind }) => sum + minutesOf[kind], 0);
}

function point(kind: PointKind, ids: string[], about?: string): Point {
  return { key: about === undefined ? kind : `${kind}:${about}`, kind, ids };
}

function some(kind: PointKind, ids: string[]): Point[] {
  return ids.length > 0 ? [point(kind, ids)] : [];
}

function ownPoints({ data }: Review): Point[] {
  return [...new Set(data.points.map((text) => text.trim()).filter((text) => text !== ""))].map(
    (text) => point("point", [text], text),
  );
}

function widestGaps(reading: Reading): string[] {
  return reading
    .all("kpi")
    .filter(({ data }) => data.followed)
    .map((kpi) => stand(reading, kpi))
    .flatMap(({ kpi, gap, thin }) =>
      gap?.percent != null && gap.percent <= -gapWorthTalk && !thin
        ? [{ id: kpi.id, percent: gap.percent }]
        : [],
    )
    .sort((a, b) => a.percent - b.percent)
    .slice(0, mostGaps)
    .map(({ id }) => id);
}

function lateSteps(reading: Reading): string[] {
  return reading
    .all("step")
    .filter((step) => isLate(reading, step))
    .sort((a, b) => (a.data.endsOn ?? "").localeCompare(b.data.endsOn ?? ""))
    .map(({ id }) => id);
}

function decisionsBack(reading: Reading, reviewId: string): string[] {
  return dueBack(reading)
    .filter(({ id }) => reading.to("taken-at", id, "review")[0]?.id !== reviewId)
    .map(({ id }) => id);
}

/** Decisions whose day has come and of which nobody said yet what became. */
export function dueBack(reading: Reading): Item<"decision">[] {
  return reading
    .all("decision")
    .filter(
      ({ data }) =>
        data.takenOn !== null &&
        data.lookBack === null &&
        (data.lookBackOn ?? addDays(data.takenOn, looksBackAfter)) <= reading.today,
    );
}

function toldFindings(report: Report): Finding[] {
  return report.findings
    .filter(
      ({ shared, state, foldedUnder, rule }) =>
        shared && state !== "waived" && foldedUnder === null && !ownPoint.has(rule),
    )
    .slice(0, mostFindings);
}

function waitingFeedback(reading: Reading): string[] {
  const since = addDays(reading.today, -answersWithin);
  return reading
    .all("feedback")
    .filter(
      ({ data }) =>
        data.answeredOn === null &&
        data.closedOn === null &&
        (data.receivedOn === null || data.receivedOn <= since),
    )
    .map(({ id }) => id);
}

/** Questions of the last revealed round on which the client and the consultant are 2 levels apart and have not agreed. */
export function maturityGaps(reading: Reading): string[] {
  const round = lastRound(reading);
  if (!round) return [];
  const agreed = sheetOf(round.answers, "agreed");
  return gapsBetween(sheetOf(round.answers, "self"), sheetOf(round.answers, "consultant"))
    .filter((gap) => gap.class === "discuss" && !agreed.has(gap.question))
    .map(({ question }) => question);
}

/** The last round that was revealed. */
export function lastRound(reading: Reading) {
  return reading.engagement.rounds.filter(({ revealedAt }) => revealedAt !== null).at(-1);
}

/** A step that is late on the reading's day. */
export function isLate(reading: Reading, step: Item<"step">): boolean {
  return isOpen(step) && step.data.endsOn !== null && step.data.endsOn < reading.today;
}
