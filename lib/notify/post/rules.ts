const minute = 60_000;
const hour = 60 * minute;

/** How long is waited after each try that failed (milliseconds): two days in all, as mail servers do among themselves. */
const waits = [
  minute,
  5 * minute,
  15 * minute,
  hour,
  3 * hour,
  6 * hour,
  12 * hour,
  24 * hour,
] as const;

/** When a letter is tried again after so many tries, or null where that was the last. */
export function nextTry(attempts: number, now: number): number | null {
  const wait = waits[attempts - 1];
  return wait === undefined ? null : now + wait;
}

/** Why a letter did not leave; each has its sentence on the owner's page. */
export const reasons = [
  "unreachable",
  "slow",
  "unsafe",
  "password",
  "busy",
  "recipient",
  "refused",
  "stale",
  "gone",
  "unwritten",
] as const;
export type Reason = (typeof reasons)[number];
export type Failure = { reason: Reason; final: boolean; said: string };

/** What an error of the mail server means: whether trying again can help, and what the server said. */
export function failureOf(error: unknown): Failure {
  const { code, responseCode, response, command, message } = (error ?? {}) as {
    code?: string;
    message?: string;
    responseCode?: number;
    response?: string;
    command?: string;
  };
  const said = oneLine(response ?? "");
  const of = (reason: Reason, final = false): Failure => ({ reason, final, said });
  if (code === "EAUTH" || code === "ENOAUTH" || code === "EOAUTH2") return of("password");
  if (code === "ETLS" || code === "EREQUIRETLS" || certificate.test(`${code} ${message}`))
    return of("unsafe");
  if (code === "ETIMEDOUT") return of("slow");
  if (responseCode && responseCode >= 500)
    return of(command === "RCPT TO" ? "recipient" : "refused", true);
  if (responseCode && responseCode >= 400) return of("busy");
  if (code === "EENVELOPE") return of("recipient", true);
  if (code === "EMESSAGE") return of("unwritten", true);
  return of("unreachable");
}

// The library hands such errors on as those of a socket; what is wrong stands in their words alone.
const certificate = /certificate|altname|ERR_TLS|ERR_SSL|SSL routines/i;

/** A failure as it is kept in one column. */
export function keptFailure({ reason, said }: Pick<Failure, "reason" | "said">): string {
  return said ? `${reason} ${said}` : reason;
}

/** What was kept, apart again. */
export function readFailure(kept: string): { reason: Reason; said: string } {
  const [first = "", ...rest] = kept.split(" ");
  const reason = reasons.find((one) => one === first) ?? "unreachable";
  return { reason, said: rest.join(" ") };
}

// Links of a letter may come back in what a server says of it; their secrets are not kept.
function oneLine(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, " ")
    .replace(/https?:\/\/\S+/g, "…")
    .trim()
    .slice(0, 200);
}

const holdsLink = ["invitation", "magic-link", "reset", "email-change"];

/** Whether a letter that was given up may be tried once more: its link is not gone, and its reader may still read it. */
export function mayTryAgain(kind: string, reason: Reason): boolean {
  return !holdsLink.includes(kind) && reason !== "gone" && reason !== "stale";
}
