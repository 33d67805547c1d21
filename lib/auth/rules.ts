const day = 86_400_000;

/** A session nobody used for so long is over (milliseconds). */
export const idleMs = 14 * day;
/** A session is over after so long, used or not (milliseconds). */
export const absoluteMs = 60 * day;
/** How often a used session writes that it was seen (milliseconds). */
export const seenEveryMs = 10 * 60_000;

/** When a session made at `createdAt` and seen at `seenAt` ends by itself (epoch milliseconds). */
export function expiryOf(createdAt: number, seenAt: number): number {
  return Math.min(createdAt + absoluteMs, seenAt + idleMs);
}

/** A path of this site named by an untrusted string, or undefined: what leads to another host is no path. */
export function localPath(value: string | null | undefined): string | undefined {
  if (!value?.startsWith("/")) return undefined;
  const base = "http://here.invalid";
  if (!URL.canParse(value, base)) return undefined;
  const url = new URL(value, base);
  if (url.origin !== base) return undefined;
  url.searchParams.delete("_rsc");
  return `${url.pathname}${url.search}`;
}

/** An address as it is compared and stored. */
export function foldEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** How long a link that signs in lives (milliseconds). */
export const magicMs = 15 * 60_000;
/** How long a link to choose a new password lives when it leaves by mail (milliseconds). */
export const resetMailMs = 60 * 60_000;
/** How long one may take between the first proof and the code (milliseconds). */
export const stepMs = 10 * 60_000;

/** The cookie that remembers by what one signs in on this browser: the login page opens on it. */
export const wayCookie = "azimut-way";
