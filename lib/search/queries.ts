import "server-only";
import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { memberships } from "@/db/tables/account";
import { engagements } from "@/db/tables/engagement";
import { searchTexts } from "@/db/tables/search";
import { seeing, seesWhole, type Viewer } from "@/lib/access/rules";
import { standingOn, wholeTo } from "@/lib/access/scope";
import { loadEngagement } from "@/lib/engagement/queries";
import type { Kind } from "@/lib/engagement/rules";
import { marks, matchOf, type Part, partsOf } from "./rules";
import type { SearchInput } from "./schema";

/** Results of one search. */
const most = 20;
/** Words around what was found. */
const around = 14;

/** Something found: `ref` is an item's id, a live text's name or the engagement's id, by its kind. */
export type Hit = {
  engagementId: string;
  engagement: string;
  kind: Kind | "prose" | "engagement";
  ref: string;
  title: Part[];
  body: Part[];
};

/**
 * What holds every word that was typed, the best first, twenty at most, among what the viewer may see: a supplier their own
 * steps and what those point at, a share link nothing. On the pages of an engagement: in it, and among the names of the others.
 */
export function search(viewer: Viewer, { q, engagement }: SearchInput): Hit[] {
  const match = matchOf(q);
  const mine = match && scope(viewer, engagement);
  if (!match || !mine) return [];
  const rows = db
    .select({
      engagementId: searchTexts.engagementId,
      engagement: engagements.name,
      kind: searchTexts.kind,
      ref: searchTexts.ref,
      title: sql<string>`highlight(search, 0, ${marks.from}, ${marks.to})`,
      body: sql<string>`snippet(search, 1, ${marks.from}, ${marks.to}, '…', ${around})`,
    })
    .from(sql`search`)
    .innerJoin(searchTexts, sql`${searchTexts.id} = search.rowid`)
    .innerJoin(engagements, eq(engagements.id, searchTexts.engagementId))
    .where(and(sql`search match ${match}`, mine))
    // A name says more than a text that mentions it.
    .orderBy(sql`bm25(search, 8.0, 1.0)`, searchTexts.id)
    .limit(most)
    .all();
  return rows.map(({ kind, title, body, ...row }) => ({
    ...row,
    kind: kind as Hit["kind"],
    title: partsOf(title),
    body: partsOf(body),
  }));
}

/** Where one may look; null for nowhere. */
function scope(viewer: Viewer, engagementId: string | undefined): SQL | null | undefined {
  if (viewer.kind === "share") return null;
  const within = viewer.as && engagementId === viewer.as.engagementId ? engagementId : undefined;
  if (within) return seenOf(viewer, within);
  const narrow = narrowPlaces(viewer).map((id) => seenOf(viewer, id));
  const allowed = or(wholeTo(viewer, searchTexts.engagementId), ...narrow.filter((one) => !!one));
  if (!engagementId) return allowed;
  const here = or(eq(searchTexts.engagementId, engagementId), eq(searchTexts.kind, "engagement"));
  return and(allowed, here);
}

/** What the viewer sees of one engagement, through whoever's eyes they look at it; null where they see nothing. */
function seenOf(viewer: Viewer, engagementId: string): SQL | null | undefined {
  const role = standingOn(viewer, engagementId)?.role ?? null;
  if (role === null) return null;
  const there = eq(searchTexts.engagementId, engagementId);
  if (seesWhole(role)) return there;
  const ids = loadEngagement(viewer, engagementId).engagement.items.map(({ id }) => id);
  const own = sql`${searchTexts.ref} in (select value from json_each(${JSON.stringify([...ids, engagementId])}))`;
  return and(there, own, sql`${searchTexts.kind} <> 'prose'`);
}

/** The engagements of which the viewer, with their own eyes, sees a part only. */
function narrowPlaces(viewer: Viewer & { kind: "account" }): string[] {
  return db
    .select({ id: memberships.engagementId })
    .from(memberships)
    .innerJoin(engagements, eq(engagements.id, memberships.engagementId))
    .where(
      and(
        eq(memberships.accountId, viewer.accountId),
        eq(memberships.role, "supplier"),
        isNull(memberships.endedAt),
        isNull(engagements.deletedAt),
      ),
    )
    .all()
    .map(({ id }) => id)
    .filter((id) => !seeing(viewer, id));
}
