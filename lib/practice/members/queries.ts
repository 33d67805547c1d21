import "server-only";
import { and, asc, count, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, invitations } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import { demandPractice } from "@/lib/access/scope";
import { ownAccount } from "@/lib/account/queries";
import { now } from "@/lib/clock";

/**
 * The people of the practice, its owners first. On how many engagements each is a consultant and when they were last here is
 * told to the owner alone. Refused to who is not of the practice.
 */
export function listMembers(viewer: Viewer) {
  demandPractice(viewer);
  const { id: self, practiceRole } = ownAccount(viewer);
  const owner = practiceRole === "owner";
  const last = countOwners() < 2;
  return db
    .select({
      accountId: accounts.id,
      name: accounts.name,
      email: accounts.email,
      role: accounts.practiceRole,
      // Drizzle names the column alone here, which inside a query of its own means another table's.
      seenAt: sql<
        number | null
      >`(select max(s.seen_at) from session s where s.account_id = account.id)`,
      engagements: sql<number>`(select count(*) from membership m join engagement e on e.id = m.engagement_id
        where m.account_id = account.id and m.role = 'consultant' and m.ended_at is null and e.deleted_at is null)`,
    })
    .from(accounts)
    .where(and(isNotNull(accounts.practiceRole), isNull(accounts.closedAt)))
    .orderBy(sql`${accounts.practiceRole} <> 'owner'`, asc(accounts.name), asc(accounts.id))
    .all()
    .map(({ role, seenAt, engagements, ...member }) => ({
      ...member,
      role: role ?? "member",
      self: member.accountId === self,
      /** the practice cannot do without them */
      last: role === "owner" && last,
      told: owner ? { seenAt, engagements } : null,
    }));
}
export type Member = ReturnType<typeof listMembers>[number];

/** The invitations to the practice that nobody answered, the expired ones too; the owner's to read. */
export function listMemberInvitations(viewer: Viewer) {
  demandPractice(viewer, "owner");
  return db
    .select({
      id: invitations.id,
      name: invitations.name,
      email: invitations.email,
      role: invitations.practiceRole,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .where(
      and(
        isNull(invitations.engagementId),
        isNull(invitations.usedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, now() - rememberedMs),
      ),
    )
    .orderBy(asc(invitations.at))
    .all()
    .map((one) => ({ ...one, role: one.role ?? "member", expired: one.expiresAt <= now() }));
}
export type MemberInvitation = ReturnType<typeof listMemberInvitations>[number];

/** How long an expired invitation stays in the list (milliseconds). */
const rememberedMs = 90 * 86_400_000;

/** How many owners the practice has, for a caller who has proved the right to know. */
export function countOwners(): number {
  const row = db
    .select({ count: count() })
    .from(accounts)
    .where(and(eq(accounts.practiceRole, "owner"), isNull(accounts.closedAt)))
    .get();
  return row?.count ?? 0;
}
