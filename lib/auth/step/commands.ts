import "server-only";
import { eq } from "drizzle-orm";
import { type Tx, transact } from "@/db/client";
import { accounts } from "@/db/tables/account";
import { dropTokens, mintToken, spendToken } from "@/lib/account/commands";
import { spendCode } from "@/lib/account/factor/commands";
import { findToken } from "@/lib/account/queries";
import { logSecurity } from "@/lib/security/commands";
import type { LogKind } from "@/lib/security/rules";
import {
  countAttempt,
  type EntryProof,
  forgetAttempts,
  type Origin,
  openSession,
} from "../commands";
import { localPath, stepMs } from "../rules";

/** What a proof opens: a session, or, for whoever has a second factor, a half one that waits for a code. */
export type Entry = { accountId: string; next?: string } & ({ sid: string } | { half: string });

/** After the first proof (password, link of a letter, reset). `next` is the path of this site one was going to. */
export function beginEntry(
  accountId: string,
  { by, origin, next }: { by: EntryProof["by"]; origin: Origin; next?: string },
): Entry {
  return transact((tx) => {
    const to = localPath(next);
    if (!hasFactor(tx, accountId))
      return { accountId, sid: openSession(accountId, origin, { by }), next: to };
    dropTokens(tx, "step", accountId);
    const half = mintToken(tx, {
      purpose: "step",
      accountId,
      livesMs: stepMs,
      data: { by, next: to },
    });
    logSecurity(tx, { kind: "code-asked", accountId, address: origin.address, data: { by } });
    return { accountId, half, next: to };
  });
}

export type CodeAnswer =
  | { ok: true; entry: Entry }
  | { ok: false; reason: "mismatch" | "throttled" | "expired" };

const quarter = 15 * 60_000;
const day = 24 * 3_600_000;
const tries = 8;
const triesADay = 30;

/** The second proof: a code of the app or a recovery code. Eight tries in fifteen minutes, thirty a day, from anywhere. */
export function finishEntry(half: string, code: string, origin: Origin): CodeAnswer {
  return transact((tx): CodeAnswer => {
    const accountId = findToken("step", half)?.accountId;
    if (!accountId) return { ok: false, reason: "expired" };
    const [short, long] = [`code ${accountId}`, `code-day ${accountId}`];
    const [now, today] = [countAttempt(short, quarter), countAttempt(long, day)];
    const said = (kind: LogKind) => logSecurity(tx, { kind, accountId, address: origin.address });
    if (now > tries || today > triesADay) {
      if (now === tries + 1 || today === triesADay + 1) said("code-throttled");
      return { ok: false, reason: "throttled" };
    }
    const factor = spendCode(tx, accountId, code);
    if (!factor) {
      said("code-refused");
      return { ok: false, reason: "mismatch" };
    }
    const { data } = spendToken(tx, "step", half);
    forgetAttempts(short);
    forgetAttempts(long);
    const by = data.by as EntryProof["by"];
    const next = typeof data.next === "string" ? data.next : undefined;
    return {
      ok: true,
      entry: { accountId, sid: openSession(accountId, origin, { by, factor }), next },
    };
  });
}

function hasFactor(tx: Tx, accountId: string): boolean {
  const row = tx
    .select({ since: accounts.totpSince })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .get();
  return row?.since != null;
}
