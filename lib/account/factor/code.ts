import "server-only";
import { randomInt } from "node:crypto";
import { generateSecret, generateURI, verifySync } from "otplib";
import { now } from "@/lib/clock";

/** A secret for an authenticator app: 20 random bytes in base32 (RFC 4226 asks for as many). */
export function mintAppSecret(): string {
  return generateSecret();
}

/** What the QR code says to the app. */
export function appAddress(secret: string, email: string, issuer: string): string {
  return generateURI({ issuer: issuer.replaceAll(":", " "), label: email, secret });
}

const stepSeconds = 30;

/** The time step of the code where it fits now, one step before or after, and is later than `after`; else null (RFC 6238). */
export function stepOf(secret: string, code: string, after: number | null): number | null {
  const epoch = Math.floor(now() / 1000);
  const found = verifySync({ secret, token: code, epoch, epochTolerance: stepSeconds });
  if (!found.valid) return null;
  const step = Math.floor(epoch / stepSeconds) + found.delta;
  return after !== null && step <= after ? null : step;
}

const letters = "abcdefghijklmnopqrstuvwxyz234567";

/** A recovery code of 80 random bits. */
export function mintRecoveryCode(): string {
  return Array.from({ length: 16 }, () => letters[randomInt(letters.length)]).join("");
}
