import "server-only";
import { decode, encode } from "next-auth/jwt";
import { now } from "@/lib/clock";
import { sealingSecret } from "./commands";
import { absoluteMs } from "./rules";
import { hashSecret } from "./secret";

let minted: string | undefined;

/** What the cookies are sealed with: `AUTH_SECRET`, or a secret minted once for this data folder. */
export function authSecret(): string {
  if (process.env.AUTH_SECRET) return process.env.AUTH_SECRET;
  minted ??= sealingSecret();
  return minted;
}

/** The cookie's value for a session secret: next-auth's encrypted token, which carries nothing else. */
export function seal(sid: string): Promise<string> {
  return encode({ token: { sid }, secret: authSecret(), maxAge: absoluteMs / 1000 });
}

/** The cookie's value for something said that ends by itself: sealed for so long (milliseconds). No session is read from it. */
export function sealFor(livesMs: number, said: Record<string, unknown>): Promise<string> {
  const token = { ...said, until: now() + livesMs };
  return encode({ token, secret: authSecret(), maxAge: Math.ceil(livesMs / 1000) });
}

/** What was sealed for a while, or null where it is over or was not sealed by us. */
export async function openFor(cookie: string): Promise<Record<string, unknown> | null> {
  const token = await decode({ token: cookie, secret: authSecret() }).catch(() => null);
  return token && Number(token.until) > now() ? token : null;
}

/** The cookie's value for a proof of a guest's: of one kind, about one thing, for so long. */
export function sealProof(kind: string, about: string, livesMs: number): Promise<string> {
  return sealFor(livesMs, { [kind]: about });
}

/** Whether a cookie is a proof of that kind about that thing, sealed by us and not over. */
export async function isProof(cookie: string, kind: string, about: string): Promise<boolean> {
  return (await openFor(cookie))?.[kind] === about;
}

// Opening a sealed cookie is the costly half of a request; what it holds never changes. The row is read each time.
const opened = new Map<string, string>();

/** The session's row id inside a sealed cookie, or null where we did not seal it. */
export async function unseal(cookie: string): Promise<string | null> {
  const known = opened.get(cookie);
  if (known) return known;
  const token = await decode({ token: cookie, secret: authSecret() }).catch(() => null);
  if (typeof token?.sid !== "string") return null;
  const id = hashSecret(token.sid);
  if (opened.size >= 2000) opened.clear();
  opened.set(cookie, id);
  return id;
}
