import "server-only";
import { and, asc, eq, isNull, lte } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { accounts, memberships, outbox } from "@/db/tables/account";
import { engagements } from "@/db/tables/engagement";
import { mintToken } from "@/lib/account/commands";
import { now } from "@/lib/clock";
import { choosable, type Letter } from "../rules";
import { type Failure, keptFailure, mayTryAgain, nextTry } from "./rules";

export type Waiting = {
  id: string;
  letter: Letter;
  recipient: string;
  locale: "fr" | "en";
  attempts: number;
  /** the secret of the link that stops letters of this kind, where they may be stopped */
  stop?: string;
};

/** Letters older than this are not sent any more: what they say is no longer so (milliseconds). */
const staleMs = 3 * 86_400_000;
/** How long a link that stops letters works (milliseconds). */
const stopMs = 400 * 86_400_000;

/**
 * Takes the next letter that is due, and counts the try before it is made: a process that dies on a letter comes back to it
 * later, not at once. Letters that may no longer be read by whom they are for are given up here. Undefined where none is due.
 */
export function claimLetter(): Waiting | undefined {
  return transact((tx) => {
    for (;;) {
      const moment = now();
      const row = tx
        .select()
        .from(outbox)
        .where(and(isNull(outbox.sentAt), isNull(outbox.failedAt), lte(outbox.nextAt, moment)))
        .orderBy(asc(outbox.nextAt), asc(outbox.at))
        .get();
      if (!row) return undefined;
      const reason = pointless(row, moment);
      if (reason) {
        giveUp(row, { reason, said: "" });
        continue;
      }
      const attempts = row.attempts + 1;
      const nextAt = nextTry(attempts, moment) ?? moment + 3_600_000;
      tx.update(outbox).set({ attempts, nextAt }).where(eq(outbox.id, row.id)).run();
      const letter = { kind: row.kind, ...row.data } as Letter;
      const mayStop = row.accountId && choosable.some((one) => one === row.kind);
      return {
        id: row.id,
        letter,
        recipient: row.recipient,
        locale: row.locale,
        attempts,
        stop: mayStop
          ? mintToken(tx, {
              purpose: `unsubscribe ${row.kind}`,
              accountId: row.accountId,
              livesMs: stopMs,
            })
          : undefined,
      };
    }
  });
}

/** Writes that a letter left; what it said, secrets among it, goes. */
export function markSent(id: string): void {
  db.update(outbox).set({ sentAt: now(), data: {}, error: null }).where(eq(outbox.id, id)).run();
}

/** Writes that a try failed: the letter waits for the next, or is given up. */
export function markFailed(
  { id, attempts, letter }: Pick<Waiting, "id" | "attempts" | "letter">,
  failure: Failure,
): void {
  const next = failure.final ? null : nextTry(attempts, now());
  if (next === null) giveUp({ id, kind: letter.kind }, failure);
  else
    db.update(outbox)
      .set({ error: keptFailure(failure), nextAt: next })
      .where(eq(outbox.id, id))
      .run();
}

/** When the next letter is due (epoch milliseconds), or undefined where none waits. */
export function nextDue(): number | undefined {
  return db
    .select({ nextAt: outbox.nextAt })
    .from(outbox)
    .where(and(isNull(outbox.sentAt), isNull(outbox.failedAt)))
    .orderBy(asc(outbox.nextAt))
    .get()?.nextAt;
}

// A link does not outlive its letter; the rest stays for the owner, who may try once more.
function giveUp(row: Pick<Row, "id" | "kind">, failure: Pick<Failure, "reason" | "said">): void {
  db.update(outbox)
    .set({
      failedAt: now(),
      error: keptFailure(failure),
      ...(mayTryAgain(row.kind, failure.reason) ? {} : { data: {} }),
    })
    .where(eq(outbox.id, row.id))
    .run();
}

type Row = typeof outbox.$inferSelect;

/** Why a letter is not sent at all: its link is dead, or its reader may no longer read what it tells. */
function pointless(row: Row, moment: number): "stale" | "gone" | null {
  const { expiresAt } = row.data;
  if (row.at < moment - staleMs || (typeof expiresAt === "number" && expiresAt <= moment))
    return "stale";
  if (!row.accountId) return null;
  const account = db.select().from(accounts).where(eq(accounts.id, row.accountId)).get();
  if (!account || account.closedAt !== null || account.mailOff.includes(row.kind)) return "gone";
  if (account.practiceRole === "owner") return null;
  const { id } = account;
  return placesOf(row).every((place) => takesPart(id, place)) ? null : "gone";
}

/** The engagements that a letter tells of. */
function placesOf({ engagementId, data }: Row): string[] {
  const told = Array.isArray(data.places) ? (data.places as { path?: string }[]) : [];
  const named = told.map(({ path }) => path?.split("/")[2] ?? "");
  return engagementId ? [engagementId, ...named] : named;
}

function takesPart(accountId: string, engagementId: string): boolean {
  const member = db
    .select({ role: memberships.role })
    .from(memberships)
    .innerJoin(engagements, eq(engagements.id, memberships.engagementId))
    .where(
      and(
        eq(memberships.engagementId, engagementId),
        eq(memberships.accountId, accountId),
        isNull(memberships.endedAt),
        isNull(engagements.deletedAt),
      ),
    )
    .get();
  return member !== undefined;
}
