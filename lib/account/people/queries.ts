import "server-only";
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, invitations, memberships } from "@/db/tables/account";
import { engagements } from "@/db/tables/engagement";
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

/** The invitations of an engagement that still wait; refused to those who may not invite. */
export function listInvitations(viewer: Viewer, engagementId: string) {
  demandToShow(viewer, engagementId, "invite");
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
        gt(invitations.expiresAt, now()),
      ),
    )
    .orderBy(asc(invitations.at))
    .all();
}
export type Invitation = ReturnType<typeof listInvitations>[number];

/**
 * What the holder of an invitation link may read before they accept: the token is the proof. `state` says why a link no
 * longer serves; nothing else is told then.
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
      deletedAt: engagements.deletedAt,
    })
    .from(invitations)
    .innerJoin(accounts, eq(accounts.id, invitations.by))
    .innerJoin(engagements, eq(engagements.id, invitations.engagementId))
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
