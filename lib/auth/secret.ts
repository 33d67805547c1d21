import { createHash, randomBytes } from "node:crypto";

/** 32 random bytes, for a link or a session; only its hash is ever stored. */
export function mintSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a secret. It is random already, so one round without salt is enough. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}
