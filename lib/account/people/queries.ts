import "server-only";
import { and, asc, count, eq, gt, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, invitations, memberships } from "@/db/tables/account";
import { engagements, items } from "@/db/tables/engagement";
import { can, eyesOf, mayInviteAs, type Role, seesWhole, type Viewer } from "@/lib/access/rules";
import { demand, demandToShow } from "@/lib/access/scope";
import { hashSecret } from "@/lib/auth/secret";
import { now } from "@/lib/clock";
import { Refused } from "@/lib/errors";

/**
 * The people of an engagement with their roles, and what the viewer may do with each. Addresses travel only to those who
 * may invite. A supplier, who sees their own steps alone, is refused.
 */
export function listPeople(viewer: Viewer, engagementId: string) {
  const { role } = demand(viewer, engagementId, "read");
  if (!seesWhole(role)) throw new Refused("forbidden");
  const mayInvite = can(role, "invite");
  return db
    .select({
      accountId: accounts.id,
      name: accounts.name,
      email: accounts.email,
      practiceRole: accounts.practiceRole,
      role: memberships.role,
      since: memberships.createdAt,
      visitedAt: memberships.visitedAt,
    })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(
      and(
        eq(memberships.engagementId, engagementId),
        isNull(memberships.endedAt),
        isNull(accounts.closedAt),
      ),
    )
    .orderBy(asc(memberships.createdAt), asc(accounts.name))
    .all()
    .map(({ email, practiceRole, ...person }) => {
      const self = eyesOf(viewer, engagementId) === person.accountId;
      return {
        ...person,
        email: mayInvite ? email : null,
        self,
        /** the roles this viewer may give them; none where they may not touch them */
        roles: self || practiceRole === "owner" ? [] : rolesToGive(role, person.role, practiceRole),
        mayReset: role === "consultant" && practiceRole === null,
        /** it is the viewer, whom the engagement can do without or not; null for others and for the owner, who sees all */
        mayLeave:
          self && practiceRole !== "owner"
            ? person.role !== "consultant" || countConsultants(engagementId) > 1
            : null,
      };
    });
}
export type Person = ReturnType<typeof listPeople>[number];

/** The roles that `by` may change somebody from `from` to, `from` among them; none where that person is out of reach. */
function rolesToGive(by: Role, from: Role, practiceRole: string | null): Role[] {
  const given = mayInviteAs(by);
  if (!given.includes(from)) return [];
  return given.filter((role) => role !== "consultant" || practiceRole !== null);
}

/** How many consultants an engagement has, for a caller who has proved the right to know. */
export function countConsultants(engagementId: string): number {
  const row = db
    .select({ count: count() })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(
      and(
        eq(memberships.engagementId, engagementId),
        eq(memberships.role, "consultant"),
        isNull(memberships.endedAt),
        isNull(accounts.closedAt),
      ),
    )
    .get();
  return row?.count ?? 0;
}

/**
 * The invitations of an engagement that nobody answered, the expired ones of the last three months too: they can be renewed.
 * Refused to those who may not invite.
 */
export function listInvitations(viewer: Viewer, engagementId: string) {
  const { role } = demandToShow(viewer, engagementId, "invite");
  const given = mayInviteAs(role);
  return db
    .select({
      id: invitations.id,
      name: invitations.name,
      email: invitations.email,
      role: invitations.role,
      at: invitations.at,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .where(
      and(
        eq(invitations.engagementId, engagementId),
        isNull(invitations.usedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, now() - rememberedMs),
      ),
    )
    .orderBy(asc(invitations.at))
    .all()
    .map((one) => ({
      ...one,
      expired: one.expiresAt <= now(),
      mine: one.role !== null && given.includes(one.role),
    }));
}
/** How long an expired invitation stays in the list (milliseconds). */
const rememberedMs = 90 * 86_400_000;
export type Invitation = ReturnType<typeof listInvitations>[number];

/** The people of the engagement whom no account is yet, by name: whoever is invited under one of these takes their place. */
export function awaitedNames(viewer: Viewer, engagementId: string): string[] {
  demandToShow(viewer, engagementId, "invite");
  return db
    .select({ data: items.data })
    .from(items)
    .leftJoin(
      memberships,
      and(eq(memberships.engagementId, items.engagementId), eq(memberships.personId, items.id)),
    )
    .where(
      and(
        eq(items.engagementId, engagementId),
        eq(items.kind, "person"),
        isNull(items.archivedAt),
        isNull(memberships.personId),
      ),
    )
    .all()
    .map(({ data }) => String(data.name).trim())
    .filter(Boolean);
}

/**
 * What the holder of an invitation link may read before they accept: the token is the proof. `state` says why a link no
 * longer serves; nothing else is told then. Without an engagement it is the practice that invites.
 */
export function readInvitation(token: string) {
  const row = db
    .select({
      state: {
        usedAt: invitations.usedAt,
        revokedAt: invitations.revokedAt,
        expiresAt: invitations.expiresAt,
      },
      name: invitations.name,
      email: invitations.email,
      role: invitations.role,
      line: invitations.line,
      inviter: accounts.name,
      engagement: engagements.name,
      practiceRole: invitations.practiceRole,
      deletedAt: engagements.deletedAt,
    })
    .from(invitations)
    .innerJoin(accounts, eq(accounts.id, invitations.by))
    .leftJoin(engagements, eq(engagements.id, invitations.engagementId))
    .where(eq(invitations.tokenHash, hashSecret(token)))
    .get();
  if (!row || row.deletedAt !== null) return { state: "unknown" as const };
  const { state, deletedAt: _, ...told } = row;
  if (state.usedAt !== null) return { state: "used" as const };
  if (state.revokedAt !== null) return { state: "revoked" as const };
  if (state.expiresAt <= now()) return { state: "expired" as const };
  return { state: "open" as const, ...told, hasAccount: hasAccount(told.email) };
}
export type ReadInvitation = Extract<ReturnType<typeof readInvitation>, { state: "open" }>;

function hasAccount(email: string): boolean {
  return (
    db.select({ id: accounts.id }).from(accounts).where(eq(accounts.email, email)).get() !==
    undefined
  );
}
