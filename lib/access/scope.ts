import "server-only";
import { type AnyColumn, and, eq, gt, isNull, type SQL, sql } from "drizzle-orm";
import { db, fileMark, madeOnce } from "@/db/client";
import { accounts, memberships, shares } from "@/db/tables/account";
import { engagements } from "@/db/tables/engagement";
import { now } from "@/lib/clock";
import { Refused } from "@/lib/errors";
import { type Ability, can, ownEyes, type Role, type Seen, seeing, type Viewer } from "./rules";

/** What a viewer is on one engagement. `personId` is null for an owner who has not taken part yet. */
export type Standing = { role: Role; personId: string | null };

/** The condition every engagement query starts from: what this viewer may know exists. */
export function visibleTo(viewer: Viewer, engagementId: AnyColumn): SQL {
  if (viewer.kind === "share") return eq(engagementId, viewer.engagementId);
  return sql`${engagementId} in (
    select e.id from engagement e
    where e.deleted_at is null and (
      exists (select 1 from account a where a.id = ${viewer.accountId} and a.practice_role = 'owner' and a.closed_at is null)
      or e.id in (select m.engagement_id from membership m join account a on a.id = m.account_id
        where m.account_id = ${viewer.accountId} and m.ended_at is null and a.closed_at is null)))`;
}

/** The same, narrowed to the engagements on which the viewer is a consultant. */
export function consultedBy(viewer: Viewer, engagementId: AnyColumn): SQL {
  if (viewer.kind === "share") return sql`false`;
  return sql`${engagementId} in (
    select e.id from engagement e
    where e.deleted_at is null and (
      exists (select 1 from account a where a.id = ${viewer.accountId} and a.practice_role = 'owner' and a.closed_at is null)
      or e.id in (select m.engagement_id from membership m join account a on a.id = m.account_id
        where m.account_id = ${viewer.accountId} and m.role = 'consultant' and m.ended_at is null and a.closed_at is null)))`;
}

/** The same, narrowed to the engagements that the viewer sees whole with their own eyes: all but a supplier's. */
export function wholeTo(viewer: Viewer, engagementId: AnyColumn): SQL {
  if (viewer.kind === "share") return sql`false`;
  return sql`${engagementId} in (
    select e.id from engagement e
    where e.deleted_at is null and (
      exists (select 1 from account a where a.id = ${viewer.accountId} and a.practice_role = 'owner' and a.closed_at is null)
      or e.id in (select m.engagement_id from membership m join account a on a.id = m.account_id
        where m.account_id = ${viewer.accountId} and m.role <> 'supplier' and m.ended_at is null and a.closed_at is null)))`;
}

const standingQuery = madeOnce(() =>
  db
    .select({
      owner: sql<number>`${accounts.practiceRole} = 'owner'`,
      role: memberships.role,
      personId: memberships.personId,
    })
    .from(engagements)
    .innerJoin(accounts, eq(accounts.id, sql.placeholder("account")))
    .leftJoin(
      memberships,
      and(
        eq(memberships.engagementId, engagements.id),
        eq(memberships.accountId, accounts.id),
        isNull(memberships.endedAt),
      ),
    )
    .where(
      and(
        eq(engagements.id, sql.placeholder("engagement")),
        isNull(engagements.deletedAt),
        isNull(accounts.closedAt),
      ),
    )
    .prepare(),
);

/** The viewer's standing, read from the database each time, or null: rights change while sockets stay open. */
export function standingOn(viewer: Viewer, engagementId: string): Standing | null {
  if (viewer.kind === "share") return null;
  const seen = seeing(viewer, engagementId);
  if (seen) return seenStanding(ownEyes(viewer), seen);
  const row = standingQuery().get({ account: viewer.accountId, engagement: engagementId });
  if (!row) return null;
  if (row.owner) return { role: "consultant", personId: row.personId };
  return row.role ? { role: row.role, personId: row.personId } : null;
}

/** A mark of what standings are read from: as long as it is the same, so are they. Cheaper than reading one again. */
export function rightsMark(): string {
  return fileMark();
}

/** What a consultant sees as somebody; null as soon as they consult no more or that person takes part no more. */
function seenStanding(own: Viewer, seen: Seen): Standing | null {
  if (standingOn(own, seen.engagementId)?.role !== "consultant") return null;
  if ("role" in seen) return { role: seen.role, personId: null };
  const row = db
    .select({ role: memberships.role, personId: memberships.personId })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(
      and(
        eq(memberships.engagementId, seen.engagementId),
        eq(memberships.accountId, seen.accountId),
        isNull(memberships.endedAt),
        isNull(accounts.closedAt),
      ),
    )
    .get();
  return row && row.role !== "consultant" ? row : null;
}

/**
 * Proves that the viewer may do this here. Foreign and missing both answer `not_found`; a known place refused, `forbidden`,
 * as is all but reading to whoever looks through another's eyes.
 */
export function demand(viewer: Viewer, engagementId: string, ability: Ability): Standing {
  const standing = demandToShow(viewer, engagementId, ability);
  if (ability !== "read") refuseSeeing(viewer, engagementId);
  return standing;
}

/** The same for a query that shows what only some may do: it holds through another's eyes too, since nothing is written. */
export function demandToShow(viewer: Viewer, engagementId: string, ability: Ability): Standing {
  const standing = standingOn(viewer, engagementId);
  if (!standing) throw new Refused("not_found");
  if (!can(standing.role, ability)) throw new Refused("forbidden");
  return standing;
}

/** Refuses whoever looks through another's eyes: they look, and nothing else. */
export function refuseSeeing(viewer: Viewer, engagementId: string): void {
  if (seeing(viewer, engagementId)) throw new Refused("forbidden", { seeing: true });
}

/** The account that asks, to change what is its own. Refuses `not_found` to a share link, `forbidden` through another's eyes. */
export function demandSelf(viewer: Viewer): string {
  if (viewer.kind !== "account") throw new Refused("not_found");
  if (viewer.as) throw new Refused("forbidden", { seeing: true });
  return viewer.accountId;
}

/** The account's place in the practice; refuses people who are not of the practice. */
export function demandPractice(viewer: Viewer, role: "owner" | "member" = "member"): void {
  if (viewer.kind !== "account") throw new Refused("forbidden");
  const row = db
    .select({ practiceRole: accounts.practiceRole })
    .from(accounts)
    .where(and(eq(accounts.id, viewer.accountId), isNull(accounts.closedAt)))
    .get();
  const held = row?.practiceRole ?? null;
  if (held === null || (role === "owner" && held !== "owner")) throw new Refused("forbidden");
}

/**
 * The living link behind a share viewer, read each time: not expired, not taken back, its engagement there, and whoever made
 * it still entitled to. Everything else, accounts among it, answers `not_found`.
 */
export function demandShare(viewer: Viewer, engagementId: string) {
  if (viewer.kind !== "share" || viewer.engagementId !== engagementId)
    throw new Refused("not_found");
  const share = db
    .select({ resource: shares.resource, frozenId: shares.frozenId, by: shares.by })
    .from(shares)
    .where(
      and(
        eq(shares.id, viewer.shareId),
        eq(shares.engagementId, engagementId),
        isNull(shares.revokedAt),
        gt(shares.expiresAt, now()),
      ),
    )
    .get();
  if (!share || !maySpeakFor(share.by, engagementId)) throw new Refused("not_found");
  return share;
}

/** Whether an account may hand out an engagement's pages: a link never outlives the right to make it. */
export function maySpeakFor(accountId: string, engagementId: string): boolean {
  const maker: Viewer = { kind: "account", accountId, practiceRole: null, door: "page" };
  return can(standingOn(maker, engagementId)?.role ?? null, "export");
}
