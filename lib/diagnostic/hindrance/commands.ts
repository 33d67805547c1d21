import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { type Tx, transact } from "@/db/client";
import { engagements, events } from "@/db/tables/engagement";
import { changes } from "@/db/tables/history";
import { answers, rounds } from "@/db/tables/maturity";
import type { Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { now, today } from "@/lib/clock";
import { ensurePerson } from "@/lib/engagement/commands";
import { addItem } from "@/lib/engagement/edit/commands";
import { newId } from "@/lib/engagement/ids";
import { Refused } from "@/lib/errors";
import { remember } from "@/lib/history/commands";
import { catalogueStatement, hindranceVersion } from "./rules";
import type {
  EraseInput,
  HindranceInput,
  PlannedData,
  StepOfHindranceInput,
  TalkInput,
} from "./schema";

/**
 * Keeps one's own answer to a statement; the last one counts. Only the people of the client answer. That somebody answered
 * is remembered, what they answered and to what is not: the memory outlives an answer that was erased.
 */
export function answerHindrance(viewer: Viewer, input: HindranceInput): void {
  transact((tx) => {
    const personId = demandAnswering(tx, viewer, input.engagementId);
    if (!catalogueStatement(input.statement)) throw new Refused("not_found");
    if (replayed(tx, viewer, input)) return;
    const roundId = theRound(tx, input.engagementId);
    const told = { value: input.value, at: now() };
    tx.insert(answers)
      .values({
        engagementId: input.engagementId,
        roundId,
        series: "self",
        personId,
        question: input.statement,
        ...told,
      })
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
    keepSilent(tx, viewer, { ...input, itemId: roundId });
  });
}

/** Erases all of one's own answers, and the marks of the talks that rested on them. Steps that were made stay: they say nothing of it. */
export function eraseHindrances(viewer: Viewer, input: EraseInput): void {
  transact((tx) => {
    const personId = demandAnswering(tx, viewer, input.engagementId);
    if (replayed(tx, viewer, input)) return;
    const roundId = theRound(tx, input.engagementId);
    tx.delete(answers)
      .where(
        and(
          eq(answers.engagementId, input.engagementId),
          eq(answers.roundId, roundId),
          eq(answers.personId, personId),
        ),
      )
      .run();
    tx.delete(events)
      .where(
        and(
          eq(events.engagementId, input.engagementId),
          eq(events.kind, "talk-held"),
          sql`json_extract(${events.data}, '$.person') = ${personId}`,
        ),
      )
      .run();
    keepSilent(tx, viewer, { ...input, itemId: roundId });
  });
}

/** Writes down that the consultant talked a statement over with the person who is held back by it. Refuses `not_found` without such an answer. */
export function markTalkHeld(viewer: Viewer, input: TalkInput): void {
  transact((tx) => {
    demand(viewer, input.engagementId, "consult");
    if (replayed(tx, viewer, input)) return;
    const answered = tx
      .select({ person: answers.personId })
      .from(answers)
      .where(
        and(
          eq(answers.engagementId, input.engagementId),
          eq(answers.roundId, theRound(tx, input.engagementId)),
          eq(answers.personId, input.person),
          eq(answers.question, input.statement),
        ),
      )
      .get();
    if (!answered) throw new Refused("not_found");
    const { statement, person } = input;
    plan(tx, viewer, input, { audience: "consultants", statement, person });
  });
}

/**
 * Puts a statement's first small move on the roadmap, in the engagement's language; returns the step. The step holds neither
 * the statement nor its group nor anybody's name, and no owner or date: those are people's to choose.
 */
export function makeStepOfHindrance(
  viewer: Viewer,
  input: StepOfHindranceInput,
): { stepId: string } {
  return transact((tx) => {
    demand(viewer, input.engagementId, "consult");
    const move = catalogueStatement(input.statement)?.firstStep;
    if (!move) throw new Refused("not_found");
    const locale =
      tx
        .select({ locale: engagements.locale })
        .from(engagements)
        .where(eq(engagements.id, input.engagementId))
        .get()?.locale ?? "fr";
    const { id: stepId } = addItem(viewer, {
      engagementId: input.engagementId,
      changeId: input.changeId,
      id: `step-${input.changeId}`.slice(0, 64),
      kind: "step",
      data: stepData(move[locale], move.hours),
    });
    const silent = { engagementId: input.engagementId, changeId: `${input.changeId}-p`.slice(-64) };
    if (!replayed(tx, viewer, silent))
      plan(tx, viewer, silent, {
        audience: "consultants",
        statement: input.statement,
        step: stepId,
      });
    return { stepId };
  });
}

/** A step's title holds one line of 200 characters: what does not fit goes under how. */
function stepData(text: string, effortHours: number): Record<string, string | number> {
  if (text.length <= 200) return { what: text, effortHours };
  const cut = text.search(/[.;:,](?=\s)/);
  const what = text.slice(0, cut > 0 && cut <= 200 ? cut : 199);
  return { what, how: text, effortHours };
}

function demandAnswering(tx: Tx, viewer: Viewer, engagementId: string): string {
  const { role } = demand(viewer, engagementId, "answer");
  if (role === "consultant") throw new Refused("forbidden");
  return ensurePerson(tx, viewer, engagementId);
}

/** The one round of hindrances of an engagement: it is never revealed, so it never ends. */
function theRound(tx: Tx, engagementId: string): string {
  const known = tx
    .select({ id: rounds.id })
    .from(rounds)
    .where(and(eq(rounds.engagementId, engagementId), eq(rounds.form, "hindrance")))
    .get();
  if (known) return known.id;
  const id = newId();
  tx.insert(rounds)
    .values({ engagementId, id, form: "hindrance", version: hindranceVersion, openedOn: today() })
    .run();
  return id;
}

type Head = { engagementId: string; changeId: string };

function plan(tx: Tx, viewer: Viewer, { engagementId, changeId }: Head, data: PlannedData): void {
  const id = newId();
  const by = ensurePerson(tx, viewer, engagementId);
  tx.insert(events)
    .values({ engagementId, id, kind: "talk-held", itemId: null, by, at: now(), data })
    .run();
  keepSilent(tx, viewer, { engagementId, changeId, itemId: id });
}

/** Remembered, so that what was computed is computed again; without a word of what was said, or to what. */
function keepSilent(tx: Tx, viewer: Viewer, change: Head & { itemId: string }): void {
  remember(tx, viewer, {
    engagementId: change.engagementId,
    changeId: change.changeId,
    itemId: change.itemId,
    field: "hindrance",
    before: null,
    after: null,
    audience: "consultants",
  });
}

/** True when this person made this very change before: an answer sent again after a lost connection counts once. */
function replayed(tx: Tx, viewer: Viewer, input: Head): boolean {
  const first = tx
    .select({ by: changes.by })
    .from(changes)
    .where(and(eq(changes.engagementId, input.engagementId), eq(changes.changeId, input.changeId)))
    .get();
  if (!first) return false;
  if (viewer.kind !== "account" || first.by !== viewer.accountId) throw new Refused("invalid");
  return true;
}
