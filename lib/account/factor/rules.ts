/** How many recovery codes are handed out together. */
export const recoveryCodes = 10;
/** From so few on, the screen proposes new ones. */
export const fewRecoveryCodes = 3;

/** How long the secret shown at enrolment may be confirmed (milliseconds). */
export const enrolMs = 15 * 60_000;

/** A code as people type it, with spaces, dashes or capitals: digits of an app, or a recovery code. */
export function readCode(typed: string): { app: string } | { recovery: string } | null {
  const plain = typed.replace(/[\s-]/g, "").toLowerCase();
  if (/^\d{6}$/.test(plain)) return { app: plain };
  if (/^[a-z2-7]{16}$/.test(plain)) return { recovery: plain };
  return null;
}

/** A secret in groups of four, as it is read out and typed. */
export function grouped(code: string): string {
  return code.replace(/(.{4})(?=.)/g, "$1 ");
}

/** How long after sign-in the password that was just typed is not asked again (milliseconds). */
export const freshMs = 15 * 60_000;
