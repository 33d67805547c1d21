import "server-only";
import { type Tx, transact } from "@/db/client";
import { dropTokens, mintToken, spendToken } from "@/lib/account/commands";
import { tokenHolder } from "@/lib/account/queries";
import { now } from "@/lib/clock";
import { Refused } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locale";
import { enqueue } from "@/lib/notify/commands";
import { logSecurity } from "@/lib/security/commands";
import { countAttempt, type Origin } from "../commands";
import { publicUrl } from "../public-url";
import { findCredentials } from "../queries";
import { foldEmail, localPath, magicMs, resetMailMs } from "../rules";
import { hashSecret } from "../secret";
import { beginEntry, type Entry } from "../step/commands";

const windowMs = 15 * 60_000;
const lettersToOne = 3;
const lettersFromOne = 20;

export type LinkKind = "magic-link" | "reset";

/**
 * Puts a link to sign in, or to choose a new password, in the outbox, where the address is known. Known and unknown
 * addresses get the same answer after the same work. Three letters in fifteen minutes to one address, twenty from one place.
 */
export function sendLink(
  { email, kind, next }: { email: string; kind: LinkKind; next?: string },
  origin: Origin,
): { ok: true } | { ok: false; reason: "throttled" } {
  return transact((tx) => {
    const address = foldEmail(email);
    const toOne = countAttempt(`link ${hashSecret(address)}`, windowMs);
    const fromOne = countAttempt(`link-from ${origin.address}`, windowMs);
    if (toOne > lettersToOne || fromOne > lettersFromOne) {
      if (toOne === lettersToOne + 1 || fromOne === lettersFromOne + 1)
        logSecurity(tx, { kind: "link-throttled", address: origin.address });
      return { ok: false, reason: "throttled" };
    }
    const known = findCredentials(address);
    const letter = { kind, next: localPath(next), email: address };
    if (known) write(tx, { ...letter, accountId: known.accountId, locale: known.locale });
    else writeAndForget({ ...letter, accountId: null, locale: "fr" });
    const told = known ? (`${kind}-sent` as const) : (`${kind}-unknown` as const);
    logSecurity(tx, { kind: told, accountId: known?.accountId ?? null, address: origin.address });
    return { ok: true };
  });
}

/** Signs in by the link of a letter, which serves once; refuses `expired`. */
export function enterByLink(token: string, origin: Origin): Entry {
  return transact((tx) => {
    const account = tokenHolder("magic", token);
    const { data } = spendToken(tx, "magic", token);
    if (!account) throw new Refused("expired");
    const next = typeof data.next === "string" ? data.next : undefined;
    return beginEntry(account.id, { by: "link", origin, next });
  });
}

type Written = {
  kind: LinkKind;
  email: string;
  accountId: string | null;
  locale: Locale;
  next?: string;
};

function write(tx: Tx, { kind, email, accountId, locale, next }: Written): void {
  const magic = kind === "magic-link";
  const purpose = magic ? "magic" : "reset";
  const livesMs = magic ? magicMs : resetMailMs;
  dropTokens(tx, purpose, accountId);
  const token = mintToken(tx, { purpose, accountId, livesMs, data: { next } });
  const link = `${publicUrl()}${magic ? "/login/link" : "/reset"}/${token}`;
  const to = { email, locale, accountId, engagementId: null };
  enqueue(tx, to, { kind, link, expiresAt: now() + livesMs });
}

/** The same work for an address that nobody has, taken back at once: time must not tell who has an account. */
function writeAndForget(letter: Written): void {
  const forget = new Error("nobody has this address");
  try {
    transact((tx) => {
      write(tx, letter);
      throw forget;
    });
  } catch (error) {
    if (error !== forget) throw error;
  }
}
