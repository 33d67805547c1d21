import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { afterCommit, type Tx, transact } from "@/db/client";
import { memberships } from "@/db/tables/account";
import { can, mayInviteAs, type PracticeRole, type Role, type Viewer } from "@/lib/access/rules";
import { demand, demandSelf, standingOn } from "@/lib/access/scope";
import { now } from "@/lib/clock";
import { Refused } from "@/lib/errors";
import { dropViewer } from "@/lib/live/hub";
import { dropTokens, mintToken } from "../commands";
import { resetMs } from "../rules";
import { withdrawInvitations } from "./invitation/commands";
import { living, log, memberOf, recall } from "./member/commands";
import { countConsultants } from "./queries";
import type { MemberInput, RoleInput } from "./schema";

/** Gives somebody of the engagement another role, from their next request on. */
export function changeRole(viewer: Viewer, input: RoleInput): void {
  transact((tx) => {
    const before = demandPower(tx, viewer, input);
    if (!mayInviteAs(before.by).includes(input.role)) throw new Refused("forbidden");
    // Consultants are of the practice: a client's person becomes one by an invitation that says so, never by a list.
    if (input.role === "consultant" && !before.practiceRole) throw new Refused("invalid");
    tx.update(memberships).set({ role: input.role }).where(living(input)).run();
    log(tx, "role-changed", demandSelf(viewer), input.engagementId, {
      account: input.accountId,
      from: before.role,
      to: input.role,
    });
    recall(tx, viewer, input.engagementId, before.personId, { role: input.role });
    withdrawInvitations(tx, input, mayInviteAs(input.role));
    afterCommit(() => dropViewer(input.accountId, input.engagementId));
  });
}

/** Takes somebody out of the engagement, from their next request on; what they did stays. */
export function removeMember(viewer: Viewer, input: MemberInput): void {
  transact((tx) => {
    const before = demandPower(tx, viewer, input);
    tx.update(memberships).set({ endedAt: now() }).where(living(input)).run();
    log(tx, "removed", demandSelf(viewer), input.engagementId, {
      account: input.accountId,
      role: before.role,
    });
    recall(tx, viewer, input.engagementId, before.personId, { removed: before.role });
    withdrawInvitations(tx, input, []);
    afterCommit(() => dropViewer(input.accountId, input.engagementId));
  });
}

/**
 * Leaves an engagement by oneself; what one did stays. Refuses `conflict` to its last consultant, `forbidden` to the owner of
 * the practice, who sees it all the same.
 */
export function leave(viewer: Viewer, { engagementId }: { engagementId: string }): void {
  transact((tx) => {
    const id = demandSelf(viewer);
    demand(viewer, engagementId, "read");
    const member = memberOf(tx, engagementId, id);
    if (!member || member.practiceRole === "owner") throw new Refused("forbidden");
    if (member.role === "consultant" && countConsultants(engagementId) < 2)
      throw new Refused("conflict");
    recall(tx, viewer, engagementId, member.personId, { left: member.role });
    tx.update(memberships)
      .set({ endedAt: now() })
      .where(living({ engagementId, accountId: id }))
      .run();
    log(tx, "left", id, engagementId, { role: member.role });
    withdrawInvitations(tx, { engagementId, accountId: id }, []);
    afterCommit(() => dropViewer(id, engagementId));
  });
}

/**
 * Mints the token of a link by which somebody of the engagement chooses a new password; for their consultant. Refused for
 * people of the practice, and where the person is elsewhere too and the viewer is not: such a link opens all they see.
 */
export function mintReset(viewer: Viewer, input: MemberInput): { token: string } {
  return transact((tx) => {
    demand(viewer, input.engagementId, "consult");
    const member = memberOf(tx, input.engagementId, input.accountId);
    if (!member) throw new Refused("not_found");
    if (member.practiceRole) throw new Refused("forbidden");
    const everywhere = tx
      .select({ engagementId: memberships.engagementId })
      .from(memberships)
      .where(and(eq(memberships.accountId, input.accountId), isNull(memberships.endedAt)))
      .all();
    if (
      !everywhere.every((place) =>
        can(standingOn(viewer, place.engagementId)?.role ?? null, "consult"),
      )
    )
      throw new Refused("forbidden");
    dropTokens(tx, "reset", input.accountId);
    const token = mintToken(tx, { purpose: "reset", accountId: input.accountId, livesMs: resetMs });
    log(tx, "reset-link", demandSelf(viewer), input.engagementId, { account: input.accountId });
    return { token };
  });
}

/** One has power over those whose role one might have handed out, never over oneself or the owner. */
function demandPower(
  tx: Tx,
  viewer: Viewer,
  input: MemberInput,
): { by: Role; role: Role; personId: string; practiceRole: PracticeRole | null } {
  const { role: by } = demand(viewer, input.engagementId, "invite");
  const member = memberOf(tx, input.engagementId, input.accountId);
  if (!member) throw new Refused("not_found");
  const untouchable = member.practiceRole === "owner" || input.accountId === demandSelf(viewer);
  if (untouchable || !mayInviteAs(by).includes(member.role)) throw new Refused("forbidden");
  return { by, ...member };
}
