import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { events, items } from "@/db/tables/engagement";
import { answers, rounds } from "@/db/tables/maturity";
import type { Viewer } from "@/lib/access/rules";
import { demandToShow } from "@/lib/access/scope";
import { Refused } from "@/lib/errors";
import { hindranceMapOf, skipped } from "./rules";
import { plannedData } from "./schema";

/** One's own answers by statement, and nobody else's. Consultants answer none of them, and are refused like those who answer nothing. */
export function myHindrances(viewer: Viewer, engagementId: string) {
  const { role, personId } = demandToShow(viewer, engagementId, "answer");
  if (role === "consultant") throw new Refused("forbidden");
  const mine = answersOf(engagementId).filter(({ person }) => person === personId);
  return Object.fromEntries(mine.map(({ statement, value }) => [statement, value]));
}

/** The map of everybody's answers, with the names of who gave them. The consultants' alone. */
export function hindranceMap(viewer: Viewer, engagementId: string) {
  demandToShow(viewer, engagementId, "consult");
  const given = hindranceEvidence(engagementId);
  const lines = hindranceMapOf(given);
  const people = [...new Set(lines.flatMap((line) => line.answers.map(({ person }) => person)))];
  const names = db
    .select({ id: items.id, name: sql<string>`json_extract(${items.data}, '$.name')` })
    .from(items)
    .where(and(eq(items.engagementId, engagementId), inArray(items.id, people)))
    .all();
  return { lines, people: people.map((id) => nameOf(names, id)) };
}

/** What the check knows of the hindrances, for the consultants' eyes: answers with a value, and whether something is planned; by a moment. */
export function hindranceEvidence(engagementId: string, until = Number.POSITIVE_INFINITY) {
  const plans = plansOf(engagementId).filter(({ at }) => at <= until);
  return answersOf(engagementId)
    .filter(({ at }) => at <= until)
    .filter(({ value }) => value !== skipped)
    .map(({ at: _at, ...answer }) => ({
      ...answer,
      planned: plans.some(
        ({ statement, person }) =>
          statement === answer.statement && (person === undefined || person === answer.person),
      ),
    }));
}

function nameOf(names: readonly { id: string; name: string }[], id: string) {
  return { id, name: names.find((one) => one.id === id)?.name ?? "" };
}

function answersOf(engagementId: string) {
  return db
    .select({
      person: answers.personId,
      statement: answers.question,
      value: answers.value,
      at: answers.at,
    })
    .from(answers)
    .innerJoin(
      rounds,
      and(eq(rounds.engagementId, answers.engagementId), eq(rounds.id, answers.roundId)),
    )
    .where(and(eq(answers.engagementId, engagementId), eq(rounds.form, "hindrance")))
    .orderBy(answers.personId, answers.question)
    .all();
}

/** Talks that were held, and first moves that became a step which still stands. */
function plansOf(engagementId: string): { statement: string; person?: string; at: number }[] {
  const told = db
    .select({ data: events.data, at: events.at })
    .from(events)
    .where(and(eq(events.engagementId, engagementId), eq(events.kind, "talk-held")))
    .all()
    .flatMap(({ data, at }) => {
      const parsed = plannedData.safeParse(data);
      return parsed.success ? [{ ...parsed.data, at }] : [];
    });
  const steps = told.flatMap(({ step }) => (step ? [step] : []));
  const alive = new Set(
    steps.length === 0
      ? []
      : db
          .select({ id: items.id })
          .from(items)
          .where(
            and(
              eq(items.engagementId, engagementId),
              inArray(items.id, steps),
              isNull(items.archivedAt),
              sql`json_extract(${items.data}, '$.state') <> 'dropped'`,
            ),
          )
          .all()
          .map(({ id }) => id),
  );
  return told.filter(({ step }) => step === undefined || alive.has(step));
}
