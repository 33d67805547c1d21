import "server-only";
import { and, asc, eq, isNull, max, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, memberships } from "@/db/tables/account";
import { changes } from "@/db/tables/history";
import { can, queueOf, seeing, seesWhole, type Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { Refused } from "@/lib/errors";
import { coloursOf, personColour } from "@/lib/format/person";
import { type Face, roomName } from "./rules";

/** What the live room of a page needs: who I am, who may be met, and the last change this page knows of. */
export function readRoom(viewer: Viewer, engagementId: string) {
  if (viewer.kind !== "account") throw new Refused("not_found");
  const standing = demand(viewer, engagementId, "read");
  const whole = seesWhole(standing.role);
  const everybody = listFaces(engagementId);
  const mine = everybody.find((face) => face.id === viewer.accountId) ?? nameless(viewer.accountId);
  const me = { ...mine, id: queueOf(viewer, engagementId) };
  return {
    engagementId,
    room: roomName(engagementId, whole),
    me,
    people: whole ? everybody : [me],
    latest: latestChange(engagementId),
    // A supplier's pages hold nothing but their own steps, which they may write.
    mayEdit: !seeing(viewer, engagementId) && (can(standing.role, "edit") || !whole),
  };
}
export type RoomView = ReturnType<typeof readRoom>;

/** The people of an engagement with the colour that is theirs everywhere on it; consultants come first. */
export function listFaces(engagementId: string): (Face & { personId: string | null })[] {
  const members = db
    .select({ id: accounts.id, name: accounts.name, personId: memberships.personId })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(and(eq(memberships.engagementId, engagementId), isNull(memberships.endedAt)))
    .orderBy(sql`${memberships.role} <> 'consultant'`, asc(memberships.createdAt), asc(accounts.id))
    .all();
  const colours = coloursOf(members.map(({ id }) => id));
  return members.map((face, index) => ({
    ...face,
    colour: colours[index] ?? personColour(face.id),
  }));
}

/** The number of the last remembered change of an engagement, 0 where there is none. */
export function latestChange(engagementId: string): number {
  return (
    db
      .select({ latest: max(changes.id) })
      .from(changes)
      .where(eq(changes.engagementId, engagementId))
      .get()?.latest ?? 0
  );
}

/** An owner who looks in without being a member yet. */
function nameless(accountId: string) {
  const row = db
    .select({ name: accounts.name })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .get();
  return { id: accountId, name: row?.name ?? "", personId: null, colour: personColour(accountId) };
}
