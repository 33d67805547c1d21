import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import { type Tx, transact } from "@/db/client";
import { accounts, tokens } from "@/db/tables/account";
import type { PracticeRole, Viewer } from "@/lib/access/rules";
import { demandSelf } from "@/lib/access/scope";
import { endSession, endSessions } from "@/lib/auth/commands";
import { foldEmail } from "@/lib/auth/rules";
import { hashSecret, mintSecret } from "@/lib/auth/secret";
import { now } from "@/lib/clock";
import { newId } from "@/lib/engagement/ids";
import { Refused } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locale";
import { writePractice } from "@/lib/practice/commands";
import { logSecurity } from "@/lib/security/commands";
import { clearFactor } from "./factor/commands";
import { isSetUp } from "./queries";

/** The code that opens /setup, new at each start and printed in the console; null once there is an owner. */
export function ensureSetupToken(): string | null {
  return transact((tx) => {
    if (isSetUp()) return null;
    tx.delete(tokens).where(eq(tokens.purpose, "setup")).run();
    return mintToken(tx, { purpose: "setup", accountId: null, livesMs: 7 * 86_400_000 });
  });
}

type Owner = { name: string; email: string; passwordHash: string; locale: Locale };

/** Makes the practice and its owner; refuses `expired` for a wrong code, `not_found` once there is an owner. */
export function setUp(input: Owner & { code: string; practice: string }): { accountId: string } {
  return transact((tx) => {
    if (isSetUp()) throw new Refused("not_found");
    spendToken(tx, "setup", input.code);
    return makeOwner(tx, input);
  });
}

/**
 * Makes the first owner without a code: for the command line and the demo, whose caller holds the data folder itself. The
 * address of an owner gives them a new password and takes their second factor away (`restored.factor`: whether there was one);
 * refuses `conflict` where another owner, or another account, is there.
 */
export function createOwner(input: Owner & { practice?: string }): {
  accountId: string;
  restored?: { factor: boolean };
} {
  return transact((tx) => {
    const known = findAccount(tx, input.email);
    if (!known && !isSetUp()) return makeOwner(tx, input);
    if (known?.practiceRole !== "owner") throw new Refused("conflict");
    tx.update(accounts)
      .set({ passwordHash: input.passwordHash, closedAt: null })
      .where(eq(accounts.id, known.id))
      .run();
    const factor = clearFactor(tx, known.id);
    dropWaiting(tx, known.id);
    endSessions(known.id);
    logSecurity(tx, { kind: "owner-restored", accountId: known.id, data: { factor } });
    return { accountId: known.id, restored: { factor } };
  });
}

function makeOwner(tx: Tx, input: Owner & { practice?: string }): { accountId: string } {
  const accountId = createAccount(tx, { ...input, practiceRole: "owner" });
  if (input.practice) writePractice(tx, { name: input.practice, locale: input.locale });
  logSecurity(tx, { kind: "owner-made", accountId });
  return { accountId };
}

/** Adds an account inside the caller's transaction, who has proved the right to; refuses `conflict` where the address is taken. */
export function createAccount(
  tx: Tx,
  input: Owner & { practiceRole: PracticeRole | null },
): string {
  if (findAccount(tx, input.email)) throw new Refused("conflict");
  const id = newId();
  tx.insert(accounts)
    .values({
      id,
      email: foldEmail(input.email),
      name: input.name,
      passwordHash: input.passwordHash,
      practiceRole: input.practiceRole,
      locale: input.locale,
      createdAt: now(),
    })
    .run();
  return id;
}

/** The account at an address, inside the caller's transaction. */
export function findAccount(tx: Tx, email: string) {
  return tx
    .select({
      id: accounts.id,
      name: accounts.name,
      practiceRole: accounts.practiceRole,
      locale: accounts.locale,
    })
    .from(accounts)
    .where(eq(accounts.email, foldEmail(email)))
    .get();
}

/** Changes the viewer's own name as the others read it. */
export function renameSelf(viewer: Viewer, { name }: { name: string }): void {
  changeSelf(viewer, { name });
}

/** Changes the language in which the portal speaks to the viewer. */
export function speak(viewer: Viewer, { locale }: { locale: Locale }): void {
  changeSelf(viewer, { locale });
}

/** Changes the viewer's own password and ends their other sessions; the caller has checked the old one. */
export function changePassword(
  viewer: Viewer,
  { passwordHash, keep }: { passwordHash: string; keep?: string },
): void {
  transact((tx) => {
    const accountId = changeSelf(viewer, { passwordHash });
    dropWaiting(tx, accountId);
    endSessions(accountId, keep);
    logSecurity(tx, { kind: "password-changed", accountId });
  });
}

/** Ends one of the viewer's own sessions; another person's answers `not_found`. */
export function signOutSession(viewer: Viewer, { sessionId }: { sessionId: string }): void {
  if (!endSession(demandSelf(viewer), sessionId)) throw new Refused("not_found");
}

/** Ends all of the viewer's own sessions, this one too. */
export function signOutEverywhere(viewer: Viewer): void {
  endSessions(demandSelf(viewer));
}

/** Chooses a new password by a reset link, which serves once; ends every session. Refuses `expired`. */
export function resetPassword(input: { token: string; passwordHash: string }): {
  accountId: string;
} {
  return transact((tx) => {
    const { accountId } = spendToken(tx, "reset", input.token);
    if (!accountId) throw new Refused("expired");
    tx.update(accounts)
      .set({ passwordHash: input.passwordHash })
      .where(eq(accounts.id, accountId))
      .run();
    dropWaiting(tx, accountId);
    endSessions(accountId);
    logSecurity(tx, { kind: "password-reset", accountId });
    return { accountId };
  });
}

/** Mints a one-purpose secret inside the caller's transaction; only its hash is kept. */
export function mintToken(
  tx: Tx,
  {
    purpose,
    accountId,
    livesMs,
    data = {},
  }: {
    purpose: string;
    accountId: string | null;
    livesMs: number;
    data?: Record<string, unknown>;
  },
): string {
  const secret = mintSecret();
  tx.insert(tokens)
    .values({
      tokenHash: hashSecret(secret),
      purpose,
      accountId,
      at: now(),
      expiresAt: now() + livesMs,
      data,
    })
    .run();
  return secret;
}

/** Forgets what of this purpose still waits for the account: a later link ends an earlier one. */
export function dropTokens(tx: Tx, purpose: string, accountId: string | null): void {
  tx.delete(tokens)
    .where(
      and(
        accountId ? eq(tokens.accountId, accountId) : isNull(tokens.accountId),
        eq(tokens.purpose, purpose),
        isNull(tokens.usedAt),
      ),
    )
    .run();
}

/**
 * Forgets every link and half sign-in that waits for the account, a change of address among them: whoever takes an account
 * back must not lose it to what somebody else asked for before.
 */
export function dropWaiting(tx: Tx, accountId: string): void {
  for (const purpose of ["reset", "magic", "step", "address"]) dropTokens(tx, purpose, accountId);
}

/** Uses a secret up, inside the caller's transaction; refuses `expired` where it served, is too old or never was. */
export function spendToken(
  tx: Tx,
  purpose: string,
  secret: string,
): { accountId: string | null; data: Record<string, unknown> } {
  const used = tx
    .update(tokens)
    .set({ usedAt: now() })
    .where(
      and(
        eq(tokens.tokenHash, hashSecret(secret)),
        eq(tokens.purpose, purpose),
        isNull(tokens.usedAt),
        gt(tokens.expiresAt, now()),
      ),
    )
    .returning({ accountId: tokens.accountId, data: tokens.data })
    .get();
  if (!used) throw new Refused("expired");
  return used;
}

function changeSelf(viewer: Viewer, set: Partial<typeof accounts.$inferInsert>): string {
  const accountId = demandSelf(viewer);
  transact((tx) => {
    const { changes } = tx
      .update(accounts)
      .set(set)
      .where(and(eq(accounts.id, accountId), isNull(accounts.closedAt)))
      .run();
    if (changes === 0) throw new Refused("not_found");
  });
  return accountId;
}
