import "server-only";
import { cookies } from "next/headers";
import type { Seen } from "@/lib/access/rules";
import type { Locale } from "@/lib/i18n/locale";
import { localeCookie } from "@/lib/i18n/request";
import { cookieOptions, hostCookie, sessionCookie } from "./cookie";
import { findSession } from "./queries";
import { absoluteMs } from "./rules";
import { seal } from "./seal";
import { hashSecret } from "./secret";
import { sealSeen, seeingCookie, seeingMs } from "./seeing";

const year = 365 * 24 * 3600;

/** Hands a session to the browser: in an action or a route handler, never while a page is drawn. */
export async function keepSession(sid: string): Promise<void> {
  const jar = await cookies();
  jar.delete(hostCookie(left));
  jar.set(sessionCookie(), await seal(sid), { ...cookieOptions(), maxAge: absoluteMs / 1000 });
  const locale = findSession(hashSecret(sid))?.locale;
  if (locale) await speakAtFirst(locale);
}

const left = "azimut-left";

/** Takes the session away from the browser; the row is ended by `endSession`. */
export async function dropSession(): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookie(), "", { ...cookieOptions(), maxAge: 0 });
  jar.delete(seeingCookie());
  jar.set(hostCookie(left), "1", { ...cookieOptions(), maxAge: 60 });
}

/** Whether somebody has just signed out here, of their own will: a session that ran out leaves what was unsent. */
export async function justLeft(): Promise<boolean> {
  return (await cookies()).has(hostCookie(left));
}

/** The language in which the portal meets a new browser; what was chosen on one stands. */
export async function speakAtFirst(locale: Locale): Promise<void> {
  if (!(await cookies()).has(localeCookie)) await keepLocale(locale);
}

/** Remembers the language in this browser, so that the sign-in page already speaks it. */
export async function keepLocale(locale: Locale): Promise<void> {
  (await cookies()).set(localeCookie, locale, { ...cookieOptions(), maxAge: year });
}

/** A choice of this browser that is no secret (the theme). */
export async function keepChoice(name: string, value: string): Promise<void> {
  (await cookies()).set(name, value, { ...cookieOptions(), maxAge: year });
}

const links = {
  invite: "azimut-invite",
  reset: "azimut-reset",
  setup: "azimut-setup",
  unsubscribe: "azimut-unsubscribe",
  magic: "azimut-link",
  address: "azimut-address",
  step: "azimut-step",
};
export type LinkPurpose = keyof typeof links;

/** Keeps the token of a link for half an hour, so that it can leave the address bar. */
export async function keepToken(purpose: LinkPurpose, token: string): Promise<void> {
  const name = hostCookie(links[purpose]);
  (await cookies()).set(name, token, { ...cookieOptions(), maxAge: 30 * 60 });
}

/** The token that a link left with this browser. */
export async function keptToken(purpose: LinkPurpose): Promise<string | undefined> {
  return (await cookies()).get(hostCookie(links[purpose]))?.value;
}

/** Forgets the token of a link once it has served. */
export async function forgetToken(purpose: LinkPurpose): Promise<void> {
  (await cookies()).set(hostCookie(links[purpose]), "", { ...cookieOptions(), maxAge: 0 });
}

/** Keeps whose eyes one looks through, for half an hour and for this session alone; null gives one's own back. */
export async function keepSeen(seen: Seen | null, sessionId: string): Promise<void> {
  const jar = await cookies();
  if (!seen) return void jar.set(seeingCookie(), "", { ...cookieOptions(), maxAge: 0 });
  const value = await sealSeen(seen, sessionId);
  jar.set(seeingCookie(), value, { ...cookieOptions(), maxAge: seeingMs / 1000 });
}
