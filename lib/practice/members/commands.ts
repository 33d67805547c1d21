import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { afterCommit, type Tx, transact } from "@/db/client";
import { accounts, invitations, memberships } from "@/db/tables/account";
import type { PracticeRole, Viewer } from "@/lib/access/rules";
import { demandPractice, demandSelf } from "@/lib/access/scope";
import { findAccount } from "@/lib/account/commands";
import {
  type MadeInvitation,
  mintInvitation,
  revokeWaiting,
  withdrawInvitations,
} from "@/lib/account/people/invitation/commands";
import { living, recall } from "@/lib/account/people/member/commands";
import { now } from "@/lib/clock";
import { Refused } from "@/lib/errors";
import { dropViewer } from "@/lib/live/hub";
import { logSecurity } from "@/lib/security/commands";
import { countOwners } from "./queries";
import type { InviteMemberInput, MemberRoleInput } from "./schema";

/**
 * Invites somebody to the practice; the owner's to do. An earlier link to the same address stops working. Refuses `conflict`
 * for who is of it, `throttled` where a hundred invitations wait.
 */
export function inviteMember(viewer: Viewer, input: InviteMemberInput): MadeInvitation {
  return transact((tx) => {
    const by = demandOwner(viewer);
    if (findAccount(tx, input.email)?.practiceRole) throw new Refused("conflict");
    revokeWaiting(tx, { engagementId: null, email: input.email });
    const made = mintInvitation(tx, by, {
      ...input,
      engagementId: null,
      role: null,
      practiceRole: input.role,
      line: "",
    });
    log(tx, "practice-invited", by, { invitation: made.id, to: input.role });
    return made;
  });
}

/** Takes an invitation to the practice back: its link stops working. */
export function revokeMemberInvitation(viewer: Viewer, input: { invitationId: string }): void {
  transact((tx) => {
    const by = demandOwner(viewer);
    const ended = revokeWaiting(tx, { engagementId: null, id: input.invitationId });
    if (ended === 0) throw new Refused("not_found");
    logSecurity(tx, { kind: "invitation-revoked", accountId: by });
  });
}

/** Makes a member an owner, or an owner a member, from their next request on. Refuses `conflict` for the last owner. */
export function changeMemberRole(viewer: Viewer, { accountId, role }: MemberRoleInput): void {
  transact((tx) => {
    const by = demandOwner(viewer);
    const before = memberAt(tx, accountId);
    if (before === role) return;
    if (before === "owner") demandAnotherOwner();
    tx.update(accounts).set({ practiceRole: role }).where(eq(accounts.id, accountId)).run();
    if (role !== "owner") withdrawInvitations(tx, { engagementId: null, accountId }, []);
    log(tx, "practice-role-changed", by, { account: accountId, from: before, to: role });
    afterCommit(() => dropViewer(accountId));
  });
}

/**
 * Takes somebody out of the practice, or oneself: from their next request on they consult nowhere, what they did stays. The
 * owner's to do for others; refuses `conflict` for the last owner.
 */
export function removeMember(viewer: Viewer, { accountId }: { accountId: string }): void {
  transact((tx) => {
    const by = demandSelf(viewer);
    demandPractice(viewer, accountId === by ? "member" : "owner");
    if (memberAt(tx, accountId) === "owner") demandAnotherOwner();
    leavePractice(tx, viewer, accountId);
    log(tx, "practice-removed", by, { account: accountId });
    afterCommit(() => dropViewer(accountId));
  });
}

/** Ends what an account is to the practice, its parts as a consultant too, inside the caller's transaction. */
export function leavePractice(tx: Tx, viewer: Viewer, accountId: string): void {
  tx.update(accounts).set({ practiceRole: null }).where(eq(accounts.id, accountId)).run();
  const consults = tx
    .select({ engagementId: memberships.engagementId, personId: memberships.personId })
    .from(memberships)
    .where(
      and(
        eq(memberships.accountId, accountId),
        eq(memberships.role, "consultant"),
        isNull(memberships.endedAt),
      ),
    )
    .all();
  for (const { engagementId, personId } of consults) {
    tx.update(memberships).set({ endedAt: now() }).where(living({ engagementId, accountId })).run();
    const self = viewer.kind === "account" && viewer.accountId === accountId;
    recall(tx, viewer, engagementId, personId, { [self ? "left" : "removed"]: "consultant" });
  }
  for (const { engagementId } of madeIn(tx, accountId))
    withdrawInvitations(tx, { engagementId, accountId }, []);
}

/** Where somebody has handed out links that wait. An owner invites without taking part. */
function madeIn(tx: Tx, accountId: string) {
  return tx
    .selectDistinct({ engagementId: invitations.engagementId })
    .from(invitations)
    .where(
      and(eq(invitations.by, accountId), isNull(invitations.usedAt), isNull(invitations.revokedAt)),
    )
    .all();
}

function demandOwner(viewer: Viewer): string {
  demandPractice(viewer, "owner");
  return demandSelf(viewer);
}

function memberAt(tx: Tx, accountId: string): PracticeRole {
  const row = tx
    .select({ role: accounts.practiceRole })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), isNull(accounts.closedAt)))
    .get();
  if (!row?.role) throw new Refused("not_found");
  return row.role;
}

function demandAnotherOwner(): void {
  if (countOwners() < 2) throw new Refused("conflict", { last: true });
}

function log(
  tx: Tx,
  kind: "practice-invited" | "practice-role-changed" | "practice-removed",
  accountId: string,
  data: Record<string, unknown>,
) {
  logSecurity(tx, { kind, accountId, data });
}
