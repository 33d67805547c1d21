import "server-only";
import { countAttempt, forgetAttempts, logRefusal, type Origin } from "./commands";
import { fitsPassword } from "./password";
import { findCredentials } from "./queries";
import { foldEmail } from "./rules";
import { hashSecret } from "./secret";
import { beginEntry, type Entry } from "./step/commands";

const windowMs = 15 * 60_000;
const triesForOne = 8;
const triesFromOne = 80;

export type SignIn = { ok: true; entry: Entry } | { ok: false; reason: "mismatch" | "throttled" };

/**
 * Checks an address and a password; where they fit, opens a session, or half of one for who has a second factor. Known and unknown addresses take the same time
 * and get the same answer. Eight tries in fifteen minutes for one address from one place, eighty from one place.
 */
export async function signInWithPassword(
  { email, password, next }: { email: string; password: string; next?: string },
  origin: Origin,
): Promise<SignIn> {
  const one = attemptKey(origin, email);
  const tries = countAttempt(one, windowMs);
  const triesHere = countAttempt(`sign-in ${origin.address}`, windowMs);
  if (tries > triesForOne || triesHere > triesFromOne) {
    if (tries === triesForOne + 1) logRefusal("sign-in-throttled", null, origin);
    return { ok: false, reason: "throttled" };
  }
  const known = findCredentials(email);
  if (!(await fitsPassword(known?.passwordHash, password)) || !known) {
    logRefusal("sign-in-refused", known?.accountId ?? null, origin);
    return { ok: false, reason: "mismatch" };
  }
  forgetAttempts(one);
  return { ok: true, entry: beginEntry(known.accountId, { by: "password", origin, next }) };
}

// Hashed, because people type all sorts of things where an address belongs.
function attemptKey(origin: Origin, email: string): string {
  return `sign-in ${origin.address} ${hashSecret(foldEmail(email))}`;
}
