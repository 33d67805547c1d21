import "server-only";
import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { afterCommit, type Tx, transact } from "@/db/client";
import {
  accounts,
  invitations,
  memberships,
  outbox,
  savedViews,
  sessions,
  tokens,
} from "@/db/tables/account";
import { engagements, events, items } from "@/db/tables/engagement";
import { changes } from "@/db/tables/history";
import { answers, rounds } from "@/db/tables/maturity";
import type { Viewer } from "@/lib/access/rules";
import { demandSelf } from "@/lib/access/scope";
import { foldEmail } from "@/lib/auth/rules";
import { now } from "@/lib/clock";
import { parseData } from "@/lib/engagement/edit/commands";
import { Refused } from "@/lib/errors";
import { bumpVersion } from "@/lib/history/version";
import { translator } from "@/lib/i18n/translator";
import { dropViewer } from "@/lib/live/hub";
import { leavePractice } from "@/lib/practice/members/commands";
import { practice } from "@/lib/practice/queries";
import { logSecurity } from "@/lib/security/commands";
import { clearFactor } from "../factor/commands";
import { withdrawInvitations } from "../people/invitation/commands";
import { recall } from "../people/member/commands";
import { ownAccount } from "../queries";
import { mayErase } from "./queries";

/**
 * Erases the viewer: account, devices, letters, wishes, what holds them back, their name wherever it is theirs. What others
 * built on stays under "somebody who left": answers, comments, changes, signatures; frozen states are evidence and keep all.
 * `typed` is their own address (`invalid` where it is not). Refuses `conflict` for the last owner.
 */
export function eraseSelf(viewer: Viewer, { typed }: { typed: string }): void {
  transact((tx) => {
    const id = demandSelf(viewer);
    const { email, practiceRole } = ownAccount(viewer);
    if (foldEmail(typed) !== email) throw new Refused("invalid");
    if (!mayErase(viewer)) throw new Refused("conflict", { last: true });
    if (practiceRole) leavePractice(tx, viewer, id);
    for (const place of placesOf(tx, id)) depart(tx, viewer, id, place);
    forgetAccount(tx, id, email);
    logSecurity(tx, { kind: "account-erased", accountId: id });
    afterCommit(() => dropViewer(id));
  });
}

type Place = ReturnType<typeof placesOf>[number];

/** Wherever they take part or did, deleted engagements too: those can come back. */
function placesOf(tx: Tx, id: string) {
  return tx
    .select({
      engagementId: memberships.engagementId,
      personId: memberships.personId,
      role: memberships.role,
      endedAt: memberships.endedAt,
      locale: engagements.locale,
      data: items.data,
    })
    .from(memberships)
    .innerJoin(engagements, eq(engagements.id, memberships.engagementId))
    .innerJoin(
      items,
      and(eq(items.engagementId, memberships.engagementId), eq(items.id, memberships.personId)),
    )
    .where(eq(memberships.accountId, id))
    .all();
}

function depart(tx: Tx, viewer: Viewer, id: string, place: Place): void {
  const { engagementId, personId } = place;
  const name = translator(place.locale, "account")("erase.departed");
  const { side, leader } = place.data;
  tx.update(items)
    .set({ data: parseData("person", { name, side, leader }) })
    .where(and(eq(items.engagementId, engagementId), eq(items.id, personId)))
    .run();
  // The memory keeps that something was said of them, not what.
  tx.update(changes)
    .set({ before: null, after: null })
    .where(
      and(
        eq(changes.engagementId, engagementId),
        eq(changes.itemId, personId),
        inArray(changes.field, ["name", "job", "skills", "weeklyHours"]),
      ),
    )
    .run();
  forgetHindrances(tx, place);
  if (place.endedAt === null) {
    tx.update(memberships)
      .set({ endedAt: now() })
      .where(and(eq(memberships.engagementId, engagementId), eq(memberships.accountId, id)))
      .run();
    withdrawInvitations(tx, { engagementId, accountId: id }, []);
    // Last, so that whoever has a page open is told once all is written.
    recall(tx, viewer, engagementId, personId, { left: place.role });
  }
  bumpVersion(engagementId);
}

/** What somebody said of what holds them back was between them and the consultants: nothing was built on it. */
function forgetHindrances(tx: Tx, { engagementId, personId }: Place): void {
  const asked = tx
    .select({ id: rounds.id })
    .from(rounds)
    .where(and(eq(rounds.engagementId, engagementId), eq(rounds.form, "hindrance")));
  tx.delete(answers)
    .where(
      and(
        eq(answers.engagementId, engagementId),
        eq(answers.personId, personId),
        inArray(answers.roundId, asked),
      ),
    )
    .run();
  tx.delete(events)
    .where(
      and(
        eq(events.engagementId, engagementId),
        eq(events.kind, "talk-held"),
        sql`json_extract(${events.data}, '$.person') = ${personId}`,
      ),
    )
    .run();
}

function forgetAccount(tx: Tx, id: string, email: string): void {
  clearFactor(tx, id);
  for (const table of [sessions, tokens, savedViews])
    tx.delete(table).where(eq(table.accountId, id)).run();
  tx.delete(outbox)
    .where(or(eq(outbox.accountId, id), eq(outbox.recipient, email)))
    .run();
  const nobody = `${id}@erased.invalid`;
  tx.update(invitations)
    .set({ revokedAt: now() })
    .where(
      and(eq(invitations.email, email), isNull(invitations.usedAt), isNull(invitations.revokedAt)),
    )
    .run();
  tx.update(invitations)
    .set({ email: nobody, name: "", line: "" })
    .where(eq(invitations.email, email))
    .run();
  tx.update(accounts)
    .set({
      email: nobody,
      name: translator(practice().locale, "account")("erase.departed"),
      passwordHash: null,
      practiceRole: null,
      mailOff: [],
      closedAt: now(),
    })
    .where(eq(accounts.id, id))
    .run();
}
