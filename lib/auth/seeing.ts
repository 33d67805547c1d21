import "server-only";
import type { Seen } from "@/lib/access/rules";
import { seenSchema } from "@/lib/access/seeing/schema";
import { hostCookie, readCookie } from "./cookie";
import { openFor, sealFor } from "./seal";

/** One looks through another's eyes for so long at a time (milliseconds). */
export const seeingMs = 30 * 60_000;

export function seeingCookie(): string {
  return hostCookie("azimut-seeing");
}

/** The cookie's value: whose eyes, for which session, until when. Nothing in it gives a right: each request is judged again. */
export function sealSeen(seen: Seen, sessionId: string): Promise<string> {
  return sealFor(seeingMs, { seen, for: sessionId });
}

/** Whose eyes these headers ask to look through, or null where that is over, another session's, or not sealed by us. */
export async function seenBy(headers: Headers, sessionId: string): Promise<Seen | null> {
  const cookie = readCookie(headers.get("cookie"), seeingCookie());
  if (!cookie) return null;
  const token = await openFor(cookie);
  if (token?.for !== sessionId) return null;
  const parsed = seenSchema.safeParse(token.seen);
  return parsed.success ? parsed.data : null;
}
