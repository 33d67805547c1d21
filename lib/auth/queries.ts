import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, sessions } from "@/db/tables/account";
import { now } from "@/lib/clock";
import { foldEmail } from "./rules";

/** The living session and its account, or undefined where it ended, expired or the account is closed. */
export function findSession(sessionId: string) {
  return db
    .select({
      id: sessions.id,
      accountId: accounts.id,
      practiceRole: accounts.practiceRole,
      locale: accounts.locale,
      /** since when a second factor is asked of them */
      factorSince: accounts.totpSince,
      createdAt: sessions.createdAt,
      seenAt: sessions.seenAt,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(
      and(
        eq(sessions.id, sessionId),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, now()),
        isNull(accounts.closedAt),
      ),
    )
    .get();
}

export type Session = NonNullable<ReturnType<typeof findSession>>;

/** Id, password hash and language of the open account at this address; for sign-in alone. */
export function findCredentials(email: string) {
  return db
    .select({
      accountId: accounts.id,
      passwordHash: accounts.passwordHash,
      locale: accounts.locale,
    })
    .from(accounts)
    .where(and(eq(accounts.email, foldEmail(email)), isNull(accounts.closedAt)))
    .get();
}
