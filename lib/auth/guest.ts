import "server-only";
import { cookies } from "next/headers";
import { cookieOptions, hostCookie, readCookie } from "./cookie";
import { isProof, sealProof } from "./seal";

/** What a guest's browser may have proved: that it came by a link, that it also knows the password, that it was sent a check. */
export type Proof = "knocked" | "shared" | "check";

// One cookie for each thing: several links in one browser never stand in for each other.
const nameOf = (kind: Proof, about: string) => hostCookie(`azimut-${kind}-${about}`);

/** Leaves a proof with this browser: in an action or a route handler, never while a page is drawn. */
export async function keepProof(kind: Proof, about: string, livesMs: number): Promise<void> {
  const maxAge = Math.ceil(livesMs / 1000);
  const value = await sealProof(kind, about, livesMs);
  (await cookies()).set(nameOf(kind, about), value, { ...cookieOptions(), maxAge });
}

/** Whether the browser that asks has proved it, from a request's headers alone. */
export async function hasProof(headers: Headers, kind: Proof, about: string): Promise<boolean> {
  if (!/^[0-9a-z-]{1,64}$/i.test(about)) return false;
  const cookie = readCookie(headers.get("cookie"), nameOf(kind, about));
  return cookie !== undefined && isProof(cookie, kind, about);
}
