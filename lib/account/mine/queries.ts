import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, memberships, savedViews, securityLog, sessions } from "@/db/tables/account";
import { comments } from "@/db/tables/conversation";
import { engagements, events, items } from "@/db/tables/engagement";
import { changes } from "@/db/tables/history";
import { answers, rounds } from "@/db/tables/maturity";
import type { Viewer } from "@/lib/access/rules";
import { demandSelf } from "@/lib/access/scope";
import { Refused } from "@/lib/errors";

/**
 * Everything that this instance keeps of the viewer, theirs alone: account, devices, engagements, answers, words, changes,
 * what the security log says. No secret is among it, nor the private notes of consultants, which leave by no file. Refused
 * through another's eyes: it is nobody else's to take.
 */
export function ownData(viewer: Viewer) {
  const accountId = demandSelf(viewer);
  const account = db
    .select({
      name: accounts.name,
      email: accounts.email,
      locale: accounts.locale,
      practiceRole: accounts.practiceRole,
      mailOff: accounts.mailOff,
      createdAt: accounts.createdAt,
    })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), isNull(accounts.closedAt)))
    .get();
  if (!account) throw new Refused("not_found");
  return {
    format: "azimut.person" as const,
    version: 1 as const,
    account,
    devices: db
      .select({
        createdAt: sessions.createdAt,
        seenAt: sessions.seenAt,
        endedAt: sessions.endedAt,
        userAgent: sessions.userAgent,
      })
      .from(sessions)
      .where(eq(sessions.accountId, accountId))
      .orderBy(asc(sessions.createdAt))
      .all(),
    views: db
      .select({ name: savedViews.name, query: savedViews.query, at: savedViews.at })
      .from(savedViews)
      .where(eq(savedViews.accountId, accountId))
      .all(),
    engagements: placesOf(accountId).map((place) => partIn(place, accountId)),
    log: db
      .select({ at: securityLog.at, kind: securityLog.kind, address: securityLog.address })
      .from(securityLog)
      .where(eq(securityLog.accountId, accountId))
      .orderBy(asc(securityLog.id))
      .all(),
  };
}
export type OwnData = ReturnType<typeof ownData>;

/** Where they take part or did, deleted engagements aside: those are nowhere. */
function placesOf(accountId: string) {
  return db
    .select({
      id: engagements.id,
      name: engagements.name,
      role: memberships.role,
      personId: memberships.personId,
      since: memberships.createdAt,
      visitedAt: memberships.visitedAt,
      endedAt: memberships.endedAt,
    })
    .from(memberships)
    .innerJoin(engagements, eq(engagements.id, memberships.engagementId))
    .where(and(eq(memberships.accountId, accountId), isNull(engagements.deletedAt)))
    .orderBy(asc(memberships.createdAt))
    .all();
}

function partIn(
  { id, personId, ...place }: ReturnType<typeof placesOf>[number],
  accountId: string,
) {
  const mine = { engagementId: id, personId };
  return {
    ...place,
    person: personOf(mine),
    answers: answersOf(mine),
    comments: db
      .select({ at: comments.at, text: comments.text })
      .from(comments)
      .where(and(eq(comments.engagementId, id), eq(comments.by, personId)))
      .orderBy(asc(comments.at))
      .all(),
    events: db
      .select({ at: events.at, kind: events.kind, data: events.data })
      .from(events)
      .where(and(eq(events.engagementId, id), eq(events.by, personId)))
      .orderBy(asc(events.at))
      .all(),
    changes: db
      .select({ at: changes.at, field: changes.field, value: changes.after })
      .from(changes)
      .where(and(eq(changes.engagementId, id), eq(changes.by, accountId)))
      .orderBy(asc(changes.id))
      .all(),
  };
}

type Mine = { engagementId: string; personId: string };

function personOf({ engagementId, personId }: Mine): Record<string, unknown> {
  const row = db
    .select({ data: items.data })
    .from(items)
    .where(and(eq(items.engagementId, engagementId), eq(items.id, personId)))
    .get();
  return row?.data ?? {};
}

function answersOf({ engagementId, personId }: Mine) {
  return db
    .select({
      form: rounds.form,
      question: answers.question,
      value: answers.value,
      confidence: answers.confidence,
      at: answers.at,
    })
    .from(answers)
    .innerJoin(
      rounds,
      and(eq(rounds.engagementId, answers.engagementId), eq(rounds.id, answers.roundId)),
    )
    .where(and(eq(answers.engagementId, engagementId), eq(answers.personId, personId)))
    .orderBy(asc(answers.at))
    .all();
}
