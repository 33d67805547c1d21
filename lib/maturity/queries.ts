import "server-only";
import { and, asc, eq, inArray, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { engagements, items } from "@/db/tables/engagement";
import { answers, rounds } from "@/db/tables/maturity";
import { can, seesWhole, type Viewer } from "@/lib/access/rules";
import { demand, demandToShow, type Standing } from "@/lib/access/scope";
import { Refused } from "@/lib/errors";
import { assess } from "./assessment/rules";
import { questionsOf } from "./catalogue/rules";
import { standingSeries } from "./progress/rules";
import type { AnswerSeries } from "./rules";
import { isLevel } from "./sheet/rules";

/**
 * One's own answers in the round that is open, and the question to take up again: the first without an answer, or the
 * first of all. Null where no round is open; refuses those who answer no questionnaire.
 */
export function myRound(viewer: Viewer, engagementId: string) {
  const standing = demandToShow(viewer, engagementId, "answer");
  const round = roundsOf(engagementId)
    .filter((each) => each.revealedAt === null)
    .at(-1);
  if (!round) return null;
  const mine = standing.personId
    ? answersOf(engagementId, standing).filter(
        (each) =>
          each.roundId === round.id &&
          each.person === standing.personId &&
          each.series === seriesOf(standing),
      )
    : [];
  const given = Object.fromEntries(mine.map((each) => [each.question, each.value]));
  const asked = questionsOf(round.form);
  return {
    roundId: round.id,
    form: round.form as "full" | "core",
    openedOn: round.openedOn,
    personId: standing.personId,
    asConsultant: standing.role === "consultant",
    /** question → 0–4, -1 "does not concern us", -2 "I do not know" */
    given,
    resumeAt: (asked.find((each) => given[each.key] === undefined) ?? asked[0])?.key ?? "",
    answered: asked.filter((each) => given[each.key] !== undefined).length,
    asked: asked.length,
  };
}
export type MyRound = NonNullable<ReturnType<typeof myRound>>;

/**
 * How many questions are answered in the round under way, 0 where none is: the viewer's own count, or for the consultants
 * that of whoever is furthest. A count says nothing of an answer.
 */
export function answeredNow(viewer: Viewer, engagementId: string): number {
  const standing = demand(viewer, engagementId, "read");
  const own = can(standing.role, "answer") ? (myRound(viewer, engagementId)?.answered ?? 0) : 0;
  if (!can(standing.role, "consult")) return own;
  const open = roundsOf(engagementId).findLast((round) => round.revealedAt === null);
  const given = answersOf(engagementId, standing).filter(({ roundId }) => roundId === open?.id);
  return Math.max(own, ...progressOf(given).map(({ count }) => count));
}

/**
 * What the maturity page shows: the last assessment this viewer may read beside the one before, what is open, and what
 * they may do. Others' answers in a round that is not revealed are the consultants' alone. Suppliers: `not_found`.
 */
export function maturityOverview(viewer: Viewer, engagementId: string, today: string) {
  const standing = demand(viewer, engagementId, "read");
  if (!seesWhole(standing.role)) throw new Refused("not_found");
  const given = answersOf(engagementId, standing);
  const all = roundsOf(engagementId).map((round) => ({
    ...round,
    form: round.form as "full" | "core",
    answers: given.filter((each) => each.roundId === round.id),
  }));
  const consults = can(standing.role, "consult");
  const open = all.filter((each) => each.revealedAt === null).at(-1);
  const revealed = all.filter((each) => each.revealedAt !== null);
  // Before the reveal the consultant reads a round once it says something, or while there is nothing else to read.
  const speaks = (round: (typeof all)[number]) =>
    standingSeries(round) !== null ||
    (revealed.length === 0 && round.answers.some((each) => isLevel(each.value)));
  const readable = all.filter((each) => revealed.includes(each) || (consults && speaks(each)));
  const latest = readable.at(-1);
  const earlier = readable.at(-2) ?? null;
  const assessment = latest && assess(latest, earlier);
  const steps = openSteps(engagementId);
  return {
    may: {
      answer: can(standing.role, "answer"),
      settle: can(standing.role, "sign"),
      consult: consults,
      edit: can(standing.role, "edit"),
    },
    open: open && {
      roundId: open.id,
      form: open.form,
      openedOn: open.openedOn,
      asked: questionsOf(open.form).length,
      mine: open.answers.filter(
        (each) => each.person === standing.personId && each.series === seriesOf(standing),
      ).length,
      /** how far each person is; the consultants alone are told before the reveal */
      people: consults ? progressOf(open.answers) : null,
    },
    latest: latest &&
      assessment && {
        roundId: latest.id,
        form: latest.form,
        openedOn: latest.openedOn,
        revealed: latest.revealedAt !== null,
        asked: questionsOf(latest.form).length,
        ...assessment,
        lifts: assessment.lifts.map((lift) => ({
          ...lift,
          stepId: steps.find((step) => step.question === lift.question)?.id ?? null,
        })),
      },
    earlier: earlier && { openedOn: earlier.openedOn },
    names: personNames(engagementId),
    nextReviewOn: nextReviewOn(engagementId, today),
    yearlyBudget: yearlyBudget(engagementId),
    engagement: headOf(engagementId),
  };
}
export type MaturityOverview = ReturnType<typeof maturityOverview>;

function seriesOf(standing: Standing): AnswerSeries {
  return standing.role === "consultant" ? "consultant" : "self";
}

function roundsOf(engagementId: string) {
  return db
    .select({
      id: rounds.id,
      form: rounds.form,
      version: rounds.version,
      openedOn: rounds.openedOn,
      revealedAt: rounds.revealedAt,
    })
    .from(rounds)
    .where(and(eq(rounds.engagementId, engagementId), ne(rounds.form, "hindrance")))
    .orderBy(asc(rounds.openedOn), asc(rounds.id))
    .all();
}

/** What this person may read: everything that was revealed, their own, and everything for the consultants. */
function answersOf(engagementId: string, standing: Standing) {
  const readable = can(standing.role, "consult")
    ? undefined
    : or(isNotNull(rounds.revealedAt), eq(answers.personId, standing.personId ?? ""));
  return db
    .select({
      roundId: answers.roundId,
      series: answers.series,
      person: answers.personId,
      question: answers.question,
      value: answers.value,
      confidence: answers.confidence,
    })
    .from(answers)
    .innerJoin(
      rounds,
      and(eq(rounds.engagementId, answers.engagementId), eq(rounds.id, answers.roundId)),
    )
    .where(and(eq(answers.engagementId, engagementId), ne(rounds.form, "hindrance"), readable))
    .orderBy(asc(answers.at), asc(answers.personId), asc(answers.question))
    .all();
}

function progressOf(given: readonly { person: string; series: AnswerSeries }[]) {
  const counts = new Map<string, number>();
  for (const { person } of given) counts.set(person, (counts.get(person) ?? 0) + 1);
  return [...counts].map(([person, count]) => ({ person, count }));
}

function openSteps(engagementId: string) {
  return db
    .select({
      id: items.id,
      question: sql<string>`json_extract(${items.data}, '$.maturityQuestion')`,
    })
    .from(items)
    .where(
      and(
        eq(items.engagementId, engagementId),
        eq(items.kind, "step"),
        isNull(items.archivedAt),
        inArray(sql`json_extract(${items.data}, '$.state')`, ["planned", "started"]),
        sql`json_extract(${items.data}, '$.maturityQuestion') is not null`,
      ),
    )
    .all();
}

/** Person → name, for those who answered here. */
function personNames(engagementId: string): Record<string, string> {
  const people = db
    .select({ id: items.id, name: sql<string>`json_extract(${items.data}, '$.name')` })
    .from(items)
    .where(and(eq(items.engagementId, engagementId), eq(items.kind, "person")))
    .all();
  return Object.fromEntries(people.map((person) => [person.id, person.name]));
}

function nextReviewOn(engagementId: string, today: string): string | null {
  const planned = sql<string>`substr(json_extract(${items.data}, '$.plannedAt'), 1, 10)`;
  const row = db
    .select({ day: planned })
    .from(items)
    .where(
      and(
        eq(items.engagementId, engagementId),
        eq(items.kind, "review"),
        isNull(items.archivedAt),
        sql`json_extract(${items.data}, '$.state') = 'planned'`,
        sql`${planned} >= ${today}`,
      ),
    )
    .orderBy(planned)
    .get();
  return row?.day ?? null;
}

/** Cents a year, from the monthly budget somebody typed in; null where nobody did. */
function yearlyBudget(engagementId: string): number | null {
  const row = db
    .select({ monthly: sql<number | null>`json_extract(${items.data}, '$.monthlyBudget')` })
    .from(items)
    .where(and(eq(items.engagementId, engagementId), eq(items.kind, "means")))
    .get();
  return row?.monthly ? row.monthly * 12 : null;
}

function headOf(engagementId: string) {
  return db
    .select({ name: engagements.name })
    .from(engagements)
    .where(eq(engagements.id, engagementId))
    .get();
}
