import "server-only";
import { and, asc, desc, eq, gt, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, sessions, tokens } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import { hashSecret } from "@/lib/auth/secret";
import { now } from "@/lib/clock";
import { Refused } from "@/lib/errors";

/** The account of the practice's owner, the first where there are several; undefined on an empty data folder. */
export function ownerAccount(): string | undefined {
  return db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.practiceRole, "owner"), isNull(accounts.closedAt)))
    .orderBy(asc(accounts.createdAt))
    .get()?.id;
}

/** Whether this instance has an owner; until then there is nothing but /setup. */
export function isSetUp(): boolean {
  return ownerAccount() !== undefined;
}

/** The viewer's own account; refuses `not_found` for a share link. */
export function ownAccount(viewer: Viewer) {
  const account = viewer.kind === "account" ? byId(viewer.accountId) : undefined;
  if (!account) throw new Refused("not_found");
  return account;
}
export type OwnAccount = ReturnType<typeof ownAccount>;

/** The viewer's living sessions, latest first; the id is no secret, the cookie carries another one. */
export function listOwnSessions(viewer: Viewer) {
  if (viewer.kind !== "account") return [];
  return db
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      seenAt: sessions.seenAt,
      userAgent: sessions.userAgent,
    })
    .from(sessions)
    .where(
      and(
        eq(sessions.accountId, viewer.accountId),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, now()),
      ),
    )
    .orderBy(desc(sessions.seenAt))
    .limit(50)
    .all();
}
export type OwnSession = ReturnType<typeof listOwnSessions>[number];

/** The viewer's own password hash, to check what they typed before they change it. */
export function ownPasswordHash(viewer: Viewer): string | null {
  if (viewer.kind !== "account") return null;
  const row = db
    .select({ passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(eq(accounts.id, viewer.accountId))
    .get();
  return row?.passwordHash ?? null;
}

/** Whether the code from the console is the one that opens /setup, without using it. */
export function fitsSetupCode(code: string): boolean {
  return findToken("setup", code) !== undefined;
}

/** Whose password a reset link may change, or undefined where it served, expired or never was. */
export function findReset(token: string) {
  return tokenHolder("reset", token);
}

/** Whose secret of this purpose it is, or undefined where it served, expired or never was. */
export function tokenHolder(purpose: string, token: string) {
  const found = findToken(purpose, token);
  return found?.accountId ? byId(found.accountId) : undefined;
}

/** Whose secret this is and what goes with it, without using it; undefined where it served, expired or never was. */
export function findToken(purpose: string, token: string) {
  return db
    .select({ accountId: tokens.accountId, data: tokens.data })
    .from(tokens)
    .where(
      and(
        eq(tokens.tokenHash, hashSecret(token)),
        eq(tokens.purpose, purpose),
        isNull(tokens.usedAt),
        gt(tokens.expiresAt, now()),
      ),
    )
    .get();
}

function byId(id: string) {
  return db
    .select({
      id: accounts.id,
      email: accounts.email,
      name: accounts.name,
      locale: accounts.locale,
      practiceRole: accounts.practiceRole,
    })
    .from(accounts)
    .where(and(eq(accounts.id, id), isNull(accounts.closedAt)))
    .get();
}
