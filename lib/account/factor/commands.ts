import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { type Tx, transact } from "@/db/client";
import { accounts, recoveryCodes, settings } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import { demandPractice, demandSelf } from "@/lib/access/scope";
import { endSessions } from "@/lib/auth/commands";
import { hashSecret } from "@/lib/auth/secret";
import { openText, sealText } from "@/lib/auth/vault";
import { now } from "@/lib/clock";
import { Refused } from "@/lib/errors";
import { logSecurity } from "@/lib/security/commands";
import { mintRecoveryCode, stepOf } from "./code";
import { ownFactor } from "./queries";
import { recoveryCodes as howMany, readCode } from "./rules";

/**
 * Turns the second factor on, or moves it to another app, once a code proves that the app holds the secret; ends the other
 * sessions. Returns ten recovery codes, told once. Refuses `invalid` where the code does not fit.
 */
export function enrolFactor(
  viewer: Viewer,
  { secret, code, keep }: { secret: string; code: string; keep?: string },
): { codes: string[] } {
  return transact((tx) => {
    const accountId = demandSelf(viewer);
    const read = readCode(code);
    const step = read && "app" in read ? stepOf(secret, read.app, null) : null;
    if (step === null) throw new Refused("invalid");
    const { changes } = tx
      .update(accounts)
      .set({ totpSecret: sealText(boundTo(accountId), secret), totpSince: now(), totpStep: step })
      .where(and(eq(accounts.id, accountId), isNull(accounts.closedAt)))
      .run();
    if (changes === 0) throw new Refused("not_found");
    endSessions(accountId, keep);
    logSecurity(tx, { kind: "second-factor-on", accountId });
    return { codes: writeCodes(tx, accountId) };
  });
}

/** Turns one's own second factor off; the caller has asked for the password. Refuses `forbidden` where it is demanded. */
export function removeFactor(viewer: Viewer): void {
  transact((tx) => {
    const accountId = demandSelf(viewer);
    const { since, demanded } = ownFactor(viewer);
    if (since === null) throw new Refused("not_found");
    if (demanded) throw new Refused("forbidden");
    clearFactor(tx, accountId);
    logSecurity(tx, { kind: "second-factor-off", accountId });
  });
}

/** Ten new recovery codes in place of the earlier ones; refuses `not_found` without a second factor. */
export function renewRecoveryCodes(viewer: Viewer): { codes: string[] } {
  return transact((tx) => {
    const accountId = demandSelf(viewer);
    if (ownFactor(viewer).since === null) throw new Refused("not_found");
    logSecurity(tx, { kind: "recovery-renewed", accountId });
    return { codes: writeCodes(tx, accountId) };
  });
}

/** Whether consultants must have a second factor; the owner's to say. */
export function demandFactor(viewer: Viewer, { demanded }: { demanded: boolean }): void {
  transact((tx) => {
    demandPractice(viewer, "owner");
    writeSetting(tx, "practice.factor", demanded);
    logSecurity(tx, { kind: "factor-demand", accountId: demandSelf(viewer), data: { demanded } });
  });
}

/** Takes away the second factor of somebody who lost theirs, and signs them out; the owner's to do, never for oneself. */
export function liftFactor(viewer: Viewer, { accountId }: { accountId: string }): void {
  transact((tx) => {
    demandPractice(viewer, "owner");
    if (accountId === demandSelf(viewer)) throw new Refused("forbidden");
    if (!clearFactor(tx, accountId)) throw new Refused("not_found");
    endSessions(accountId);
    logSecurity(tx, {
      kind: "factor-lifted",
      accountId: demandSelf(viewer),
      data: { account: accountId },
    });
  });
}

/** Marks this data folder as the demo's, where no second factor is demanded, inside the caller's transaction. */
export function markDemo(tx: Tx): void {
  writeSetting(tx, "practice.demo", true);
}

/** Removes secret and codes inside the caller's transaction, who has proved the right to; whether there was one. */
export function clearFactor(tx: Tx, accountId: string): boolean {
  const had = tx
    .select({ since: accounts.totpSince })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .get();
  tx.update(accounts)
    .set({ totpSecret: null, totpSince: null, totpStep: null })
    .where(eq(accounts.id, accountId))
    .run();
  tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId)).run();
  return had?.since != null;
}

/** Uses up a code of the account's app, or one of its recovery codes, inside the caller's transaction; null where neither fits. */
export function spendCode(tx: Tx, accountId: string, typed: string): "totp" | "recovery" | null {
  const read = readCode(typed);
  if (!read) return null;
  if ("recovery" in read)
    return spendRecoveryCode(tx, accountId, read.recovery) ? "recovery" : null;
  const row = tx
    .select({ secret: accounts.totpSecret, last: accounts.totpStep })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .get();
  const secret = row?.secret ? openText(boundTo(accountId), row.secret) : null;
  const step = secret && row ? stepOf(secret, read.app, row.last) : null;
  if (step === null) return null;
  tx.update(accounts).set({ totpStep: step }).where(eq(accounts.id, accountId)).run();
  return "totp";
}

function spendRecoveryCode(tx: Tx, accountId: string, code: string): boolean {
  const { changes } = tx
    .update(recoveryCodes)
    .set({ usedAt: now() })
    .where(
      and(
        eq(recoveryCodes.accountId, accountId),
        eq(recoveryCodes.codeHash, hashSecret(code)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .run();
  return changes > 0;
}

function writeCodes(tx: Tx, accountId: string): string[] {
  tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId)).run();
  const codes = Array.from({ length: howMany }, mintRecoveryCode);
  tx.insert(recoveryCodes)
    .values(codes.map((code) => ({ accountId, codeHash: hashSecret(code) })))
    .run();
  return codes;
}

function writeSetting(tx: Tx, key: string, value: boolean): void {
  tx.insert(settings)
    .values({ key, value })
    .onConflictDoUpdate({ target: settings.key, set: { value } })
    .run();
}

const boundTo = (accountId: string) => `second factor of ${accountId}`;
