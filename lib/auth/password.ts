import "server-only";
import { hash, verify } from "@node-rs/argon2";

// argon2id; OWASP's first recommendation for it (19 MiB, two passes, one lane).
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The argon2id hash of a password. Await it before any command: a transaction cannot wait. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

let nobodys: Promise<string> | undefined;

/** Whether the password fits the hash. Without a hash it takes as long and answers false. */
export async function fitsPassword(stored: string | null | undefined, password: string) {
  nobodys ??= hashPassword("nobody has this password");
  const fits = await verify(stored ?? (await nobodys), password).catch(() => false);
  return fits && Boolean(stored);
}
