import "server-only";
import { and, eq, isNull, lt, ne } from "drizzle-orm";
import { afterCommit, db, transact } from "@/db/client";
import { sessions, settings, throttles } from "@/db/tables/account";
import { dropViewer } from "@/lib/live/hub";
import { logSecurity } from "@/lib/security/commands";
import type { Session } from "./queries";
import { expiryOf, seenEveryMs } from "./rules";
import { hashSecret, mintSecret } from "./secret";

/** Where a request came from, for the security log and for a person's list of their sessions. */
export type Origin = { address: string; userAgent: string };

/** Opens a session for an account whose proof was just checked; returns the secret that the cookie carries. */
export function openSession(accountId: string, origin: Origin): string {
  const secret = mintSecret();
  const now = Date.now();
  transact((tx) => {
    tx.insert(sessions)
      .values({
        id: hashSecret(secret),
        accountId,
        createdAt: now,
        seenAt: now,
        expiresAt: expiryOf(now, now),
        userAgent: origin.userAgent.slice(0, 300),
      })
      .run();
    logSecurity(tx, { kind: "sign-in", accountId, address: origin.address });
  });
  return secret;
}

/** Writes that a session is still used, at most once in ten minutes, and moves its end. */
export function seeSession(session: Session): void {
  const now = Date.now();
  if (now - session.seenAt < seenEveryMs) return;
  db.update(sessions)
    .set({ seenAt: now, expiresAt: expiryOf(session.createdAt, now) })
    .where(and(eq(sessions.id, session.id), isNull(sessions.endedAt)))
    .run();
}

/** Ends one session of the account; its cookie is worth nothing from the next request on. */
export function endSession(accountId: string, sessionId: string): void {
  transact((tx) => {
    const { changes } = tx
      .update(sessions)
      .set({ endedAt: Date.now() })
      .where(
        and(
          eq(sessions.id, sessionId),
          eq(sessions.accountId, accountId),
          isNull(sessions.endedAt),
        ),
      )
      .run();
    if (changes === 0) return;
    logSecurity(tx, { kind: "sign-out", accountId });
    afterCommit(() => dropViewer(accountId));
  });
}

/** Ends every session of the account, but the one to keep where one is named. */
export function endSessions(accountId: string, keep?: string): void {
  transact((tx) => {
    tx.update(sessions)
      .set({ endedAt: Date.now() })
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

/** Counts an attempt under a key; false once `limit` of them fell inside the window. It survives a restart. */
export function countAttempt(key: string, limit: number, windowMs: number): boolean {
  const now = Date.now();
  return transact((tx) => {
    tx.delete(throttles).where(lt(throttles.resetsAt, now)).run();
    const row = tx.select().from(throttles).where(eq(throttles.key, key)).get();
    if (!row) {
      tx.insert(throttles)
        .values({ key, count: 1, resetsAt: now + windowMs })
        .run();
      return true;
    }
    tx.update(throttles)
      .set({ count: row.count + 1 })
      .where(eq(throttles.key, key))
      .run();
    return row.count < limit;
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
export function logRefusal(kind: string, accountId: string | null, origin: Origin): void {
  transact((tx) => logSecurity(tx, { kind, accountId, address: origin.address }));
}
