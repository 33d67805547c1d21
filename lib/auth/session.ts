import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Door, Viewer } from "@/lib/access/rules";
import { standingOn } from "@/lib/access/scope";
import { factorDemanded } from "@/lib/account/factor/queries";
import { seeSession } from "./commands";
import { readCookie, sessionCookie } from "./cookie";
import { findSession, type Session } from "./queries";
import { localPath } from "./rules";
import { unseal } from "./seal";
import { seenBy } from "./seeing";

/** The living session behind a request's headers, read from its row each time, or null. */
export async function sessionFromHeaders(headers: Headers): Promise<Session | null> {
  const cookie = readCookie(headers.get("cookie"), sessionCookie());
  if (!cookie) return null;
  const id = await unseal(cookie);
  if (!id) return null;
  const session = findSession(id);
  if (!session) return null;
  seeSession(session);
  return session;
}

/** Whether this session is of a consultant who must choose a second factor first; until then it opens nothing else. */
export function owesFactor(session: Session): boolean {
  return session.practiceRole !== null && session.factorSince === null && factorDemanded();
}

/** Who asks, from a request's headers alone: for the live hub (door "socket") and for route handlers. */
export async function viewerFromHeaders(
  headers: Headers,
  door: Door = "page",
): Promise<Viewer | null> {
  const session = await sessionFromHeaders(headers);
  return session && !owesFactor(session) ? viewerOf(session, headers, door) : null;
}

/** The session of the page or action being served, or null. Read once for each request. */
export const currentSession = cache(async () => sessionFromHeaders(await headers()));

/** The person signed in on the page or action being served, or null. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const session = await currentSession();
  return session && !owesFactor(session) ? viewerOf(session, await headers(), "page") : null;
});

/** The same, but a consultant who has no second factor yet too: for the page and the action of enrolment alone. */
export async function enrollingViewer(): Promise<{ viewer: Viewer; session: Session } | null> {
  const session = await currentSession();
  return session && { viewer: ownViewer(session, "page"), session };
}

/** Where a consultant without the second factor they must have is led; undefined for everybody else. */
export async function enrolmentFirst(next?: string): Promise<string | undefined> {
  const session = await currentSession();
  if (!session || !owesFactor(session)) return undefined;
  const page = "/account/second-factor";
  return next ? `${page}?next=${encodeURIComponent(next)}` : page;
}

/** The person signed in; whoever is not is led to the sign-in page, and back here afterwards. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await currentViewer();
  if (viewer) return viewer;
  // Written by server.mjs over whatever a client sent; without it one lands on the first page.
  const here = localPath((await headers()).get("x-azimut-path"));
  const first = await enrolmentFirst(here);
  if (first) redirect(first);
  redirect(here ? `/login?next=${encodeURIComponent(here)}` : "/login");
}

async function viewerOf(session: Session, headers: Headers, door: Door): Promise<Viewer> {
  const viewer = ownViewer(session, door);
  const as = await seenBy(headers, session.id);
  if (!as) return viewer;
  // Ends by itself where the consultant or that person takes part no more.
  const through: Viewer = { ...viewer, as };
  return standingOn(through, as.engagementId) ? through : viewer;
}

function ownViewer(session: Session, door: Door): Extract<Viewer, { kind: "account" }> {
  const { accountId, practiceRole } = session;
  return { kind: "account", accountId, practiceRole, door };
}
