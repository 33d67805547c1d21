import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { decode, encode } from "next-auth/jwt";
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

/** Seals a text for rest (AES-256-GCM under a key of its own purpose); it opens for the same `bound` words only. */
export function sealText(text: string, bound: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(bound), iv);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
}

/** The text inside, or null where it was sealed for something else, elsewhere, or touched since. */
export function unsealText(sealed: string, bound: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < 28) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyFor(bound), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

function keyFor(bound: string): Buffer {
  return Buffer.from(hkdfSync("sha256", authSecret(), "azimut", bound, 32));
}
