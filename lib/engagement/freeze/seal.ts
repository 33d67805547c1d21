import { createHash } from "node:crypto";

/** What names a frozen state for ever: its id, and the SHA-256 of its text, so that a signature holds the very words. */
export type Seal = { frozen: string; digest: string };

/** The digest of a frozen text, in hexadecimal. */
export function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
