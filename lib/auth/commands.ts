import "server-only";
import { and, eq, isNull, lt, ne, sql } from "drizzle-orm";
import { afterCommit, db, transact } from "@/db/client";
import { sessions, settings, throttles } from "@/db/tables/account";
import { now } from "@/lib/clock";
import { dropViewer } from "@/lib/live/hub";
import { logSecurity } from "@/lib/security/commands";
import type { LogKind } from "@/lib/security/rules";
import type { Session } from "./queries";
import { expiryOf, seenEveryMs } from "./rules";
import { hashSecret, mintSecret } from "./secret";

/** Where a request came from, for the security log and for a person's list of their sessions. */
export type Origin = { address: string; userAgent: string };

/** By what somebody proved who they are, for the security log. */
export type EntryProof = { by: "password" | "link" | "reset"; factor?: "totp" | "recovery" };

/** Opens a session for an account whose proof was just checked; returns the secret that the cookie carries. */
export function openSession(accountId: string, origin: Origin, proof?: EntryProof): string {
  const secret = mintSecret();
  const moment = now();
  transact((tx) => {
    tx.insert(sessions)
      .values({
        id: hashSecret(secret),
        accountId,
        createdAt: moment,
        seenAt: moment,
        expiresAt: expiryOf(moment, moment),
        userAgent: origin.userAgent.slice(0, 300),
      })
      .run();
    logSecurity(tx, { kind: "sign-in", accountId, address: origin.address, data: proof });
  });
  return secret;
}

/** Writes that a session is still used, at most once in ten minutes, and moves its end. */
export function seeSession(session: Session): void {
  const moment = now();
  if (moment - session.seenAt < seenEveryMs) return;
  db.update(sessions)
    .set({ seenAt: moment, expiresAt: expiryOf(session.createdAt, moment) })
    .where(and(eq(sessions.id, session.id), isNull(sessions.endedAt)))
    .run();
}

/** Ends one session of the account, whose cookie is worth nothing from the next request on; false where it has no such. */
export function endSession(accountId: string, sessionId: string): boolean {
  return transact((tx) => {
    const { changes } = tx
      .update(sessions)
      .set({ endedAt: now() })
      .where(
        and(
          eq(sessions.id, sessionId),
          eq(sessions.accountId, accountId),
          isNull(sessions.endedAt),
        ),
      )
      .run();
    if (changes === 0) return false;
    logSecurity(tx, { kind: "sign-out", accountId });
    afterCommit(() => dropViewer(accountId));
    return true;
  });
}

/** Ends every session of the account, but the one to keep where one is named. */
export function endSessions(accountId: string, keep?: string): void {
  transact((tx) => {
    tx.update(sessions)
      .set({ endedAt: now() })
      .where(
        and(
          eq(sessions.accountId, accountId),
          isNull(sessions.endedAt),
          keep ? ne(sessions.id, keep) : undefined,
        ),
      )
      .run();
    logSecurity(tx, { kind: "sign-out-everywhere", accountId });
    afterCommit(() => dropViewer(accountId));
  });
}

/** Counts an attempt under a key and answers how many fell inside the window. It survives a restart. */
export function countAttempt(key: string, windowMs: number): number {
  const moment = now();
  return transact((tx) => {
    tx.delete(throttles).where(lt(throttles.resetsAt, moment)).run();
    const row = tx
      .insert(throttles)
      .values({ key, count: 1, resetsAt: moment + windowMs })
      .onConflictDoUpdate({ target: throttles.key, set: { count: sql`${throttles.count} + 1` } })
      .returning({ count: throttles.count })
      .get();
    return row.count;
  });
}

/** Forgets the attempts under a key. */
export function forgetAttempts(key: string): void {
  db.delete(throttles).where(eq(throttles.key, key)).run();
}

/** The secret that seals the cookies of this instance, minted once and kept with its data. */
export function sealingSecret(): string {
  return transact((tx) => {
    const key = "auth.secret";
    const row = tx.select().from(settings).where(eq(settings.key, key)).get();
    if (typeof row?.value === "string") return row.value;
    const value = mintSecret();
    tx.insert(settings).values({ key, value }).run();
    return value;
  });
}

/** Writes that a proof was refused, without what was typed. */
export function logRefusal(kind: LogKind, accountId: string | null, origin: Origin): void {
  transact((tx) => logSecurity(tx, { kind, accountId, address: origin.address }));
}
