import "server-only";
import { and, desc, eq, isNull, ne } from "drizzle-orm";
import { type Tx, transact } from "@/db/client";
import { changes } from "@/db/tables/history";
import { answers, rounds } from "@/db/tables/maturity";
import type { Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { now } from "@/lib/clock";
import { ensurePerson, recordEvent } from "@/lib/engagement/commands";
import { newId } from "@/lib/engagement/ids";
import { Refused } from "@/lib/errors";
import { remember } from "@/lib/history/commands";
import { catalogueQuestion, instrumentVersion } from "./catalogue/rules";
import { gapsBetween } from "./gap/rules";
import { type AnswerSeries, notConcerned } from "./rules";
import type { AnswerInput, OpenRoundInput, RetainInput, RoundInput } from "./schema";
import { type Given, sheetOf } from "./sheet/rules";

/** Opens a time of answering on a day and returns its id; one of the same form that nobody has revealed yet is taken up again. */
export function openRound(
  viewer: Viewer,
  input: OpenRoundInput & { openedOn: string },
): { roundId: string } {
  return transact((tx) => {
    demand(viewer, input.engagementId, "answer");
    const open = tx
      .select({ id: rounds.id })
      .from(rounds)
      .where(
        and(
          eq(rounds.engagementId, input.engagementId),
          eq(rounds.form, input.form),
          isNull(rounds.revealedAt),
        ),
      )
      .orderBy(desc(rounds.openedOn), desc(rounds.id))
      .get();
    if (open) return { roundId: open.id };
    const id = newId();
    const { engagementId, form, openedOn } = input;
    tx.insert(rounds)
      .values({ engagementId, id, form, version: instrumentVersion, openedOn })
      .run();
    remember(tx, viewer, {
      engagementId,
      changeId: input.changeId,
      itemId: id,
      field: "round",
      before: null,
      after: { opened: openedOn, form },
    });
    return { roundId: id };
  });
}

/**
 * Keeps one's own answer: a consultant's as the consultant's, anybody else's as their own. Refuses `conflict` once the
 * round is revealed, `invalid` where the question does not allow "does not concern us".
 */
export function answerQuestion(viewer: Viewer, input: AnswerInput): void {
  transact((tx) => {
    const { role } = demand(viewer, input.engagementId, "answer");
    const round = maturityRound(tx, input);
    if (replayed(tx, viewer, input)) return;
    if (round.revealedAt !== null) throw new Refused("conflict", { issue: "revealed" });
    demandAllowed(input.question, input.value);
    const series = role === "consultant" ? "consultant" : "self";
    const before = write(tx, viewer, { ...input, series });
    remember(tx, viewer, {
      engagementId: input.engagementId,
      changeId: input.changeId,
      itemId: input.roundId,
      field: `answer:${input.question}`,
      before,
      after: input.value,
      // Answers are blind to each other: neither the history nor the others' screens carry the value.
      audience: "consultants",
    });
  });
}

/** Opens everybody's answers to everybody. The consultant alone does it, once, when there is something to see. */
export function revealRound(viewer: Viewer, input: RoundInput): void {
  transact((tx) => {
    demand(viewer, input.engagementId, "consult");
    const round = maturityRound(tx, input);
    if (replayed(tx, viewer, input)) return;
    if (round.revealedAt !== null) throw new Refused("conflict", { issue: "revealed" });
    if (answersOf(tx, input).length === 0) throw new Refused("invalid", { issue: "unanswered" });
    tx.update(rounds).set({ revealedAt: now() }).where(sameRound(input)).run();
    recordEvent(tx, viewer, {
      engagementId: input.engagementId,
      changeId: input.changeId,
      kind: "reveal",
      itemId: null,
      data: { round: input.roundId },
    });
  });
}

/** Writes down the level that both sides settled on for a question, beside what each had answered. Refuses a round not yet revealed. */
export function retainLevel(viewer: Viewer, input: RetainInput): void {
  transact((tx) => {
    demandSettling(tx, viewer, input);
    if (replayed(tx, viewer, input)) return;
    demandAllowed(input.question, input.value);
    retain(tx, viewer, input, input.changeId);
  });
}

/** Retains the lower of both levels, as the instrument asks when one hesitates, wherever the two lie less than two levels apart and none is retained yet; returns how many. */
export function retainRest(viewer: Viewer, input: RoundInput): { retained: number } {
  return transact((tx) => {
    demandSettling(tx, viewer, input);
    if (replayed(tx, viewer, input)) return { retained: 0 };
    const given = answersOf(tx, input);
    const settled = sheetOf(given, "agreed");
    const due = gapsBetween(sheetOf(given, "self"), sheetOf(given, "consultant")).filter(
      (gap) => gap.class !== "discuss" && !settled.has(gap.question),
    );
    for (const [index, gap] of due.entries())
      retain(
        tx,
        viewer,
        { ...input, question: gap.question, value: Math.min(gap.self, gap.consultant) },
        index === 0 ? input.changeId : newId(),
      );
    return { retained: due.length };
  });
}

type Where = { engagementId: string; roundId: string };

const sameRound = ({ engagementId, roundId }: Where) =>
  and(eq(rounds.engagementId, engagementId), eq(rounds.id, roundId));

function maturityRound(tx: Tx, where: Where) {
  const round = tx
    .select()
    .from(rounds)
    .where(and(sameRound(where), ne(rounds.form, "hindrance")))
    .get();
  if (!round) throw new Refused("not_found");
  return round;
}

function demandSettling(tx: Tx, viewer: Viewer, where: Where) {
  demand(viewer, where.engagementId, "sign");
  const round = maturityRound(tx, where);
  if (round.revealedAt === null) throw new Refused("conflict", { issue: "not_revealed" });
}

function demandAllowed(key: string, value: number) {
  const question = catalogueQuestion(key);
  if (!question) throw new Refused("not_found");
  if (value === notConcerned && !question.naAllowed) throw new Refused("invalid");
}

function answersOf(tx: Tx, { engagementId, roundId }: Where): Given[] {
  return tx
    .select({
      series: answers.series,
      person: answers.personId,
      question: answers.question,
      value: answers.value,
      confidence: answers.confidence,
    })
    .from(answers)
    .where(and(eq(answers.engagementId, engagementId), eq(answers.roundId, roundId)))
    .all();
}

/** Both sides together have one level for a question, whoever wrote it down. */
function retain(tx: Tx, viewer: Viewer, input: Omit<RetainInput, "changeId">, changeId: string) {
  const where = and(
    eq(answers.engagementId, input.engagementId),
    eq(answers.roundId, input.roundId),
    eq(answers.series, "agreed"),
    eq(answers.question, input.question),
  );
  const before = tx.select({ value: answers.value }).from(answers).where(where).get();
  tx.delete(answers).where(where).run();
  write(tx, viewer, { ...input, series: "agreed" });
  remember(tx, viewer, {
    engagementId: input.engagementId,
    changeId,
    itemId: input.roundId,
    field: `retained:${input.question}`,
    before: before?.value ?? null,
    after: input.value,
  });
}

/** Returns what this person had answered, or null. */
function write(
  tx: Tx,
  viewer: Viewer,
  answer: Where & { series: AnswerSeries; question: string; value: number; confidence?: number },
): number | null {
  const personId = ensurePerson(tx, viewer, answer.engagementId);
  const { engagementId, roundId, series, question, value } = answer;
  const before = tx
    .select({ value: answers.value })
    .from(answers)
    .where(
      and(
        eq(answers.engagementId, engagementId),
        eq(answers.roundId, roundId),
        eq(answers.series, series),
        eq(answers.personId, personId),
        eq(answers.question, question),
      ),
    )
    .get();
  const told = { value, at: now(), ...(answer.confidence && { confidence: answer.confidence }) };
  tx.insert(answers)
    .values({ engagementId, roundId, series, personId, question, ...told })
    .onConflictDoUpdate({
      target: [
        answers.engagementId,
        answers.roundId,
        answers.series,
        answers.personId,
        answers.question,
      ],
      set: told,
    })
    .run();
  return before?.value ?? null;
}

/** True when this person made this very change before: an answer sent again after a lost connection counts once. */
function replayed(tx: Tx, viewer: Viewer, input: { engagementId: string; changeId: string }) {
  const first = tx
    .select({ by: changes.by })
    .from(changes)
    .where(and(eq(changes.engagementId, input.engagementId), eq(changes.changeId, input.changeId)))
    .get();
  if (!first) return false;
  if (viewer.kind !== "account" || first.by !== viewer.accountId) throw new Refused("invalid");
  return true;
}
