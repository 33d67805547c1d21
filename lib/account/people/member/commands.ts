import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { accounts, memberships } from "@/db/tables/account";
import type { Role, Viewer } from "@/lib/access/rules";
import { newId } from "@/lib/engagement/ids";
import { remember } from "@/lib/history/commands";
import { logSecurity } from "@/lib/security/commands";
import type { LogKind } from "@/lib/security/rules";
import type { MemberInput } from "../schema";

/** The condition of a living membership. */
export const living = (input: MemberInput) =>
  and(
    eq(memberships.engagementId, input.engagementId),
    eq(memberships.accountId, input.accountId),
    isNull(memberships.endedAt),
  );

/** What an account is on an engagement, inside the caller's transaction; undefined where it is nothing there. */
export function memberOf(tx: Tx, engagementId: string, id: string) {
  return tx
    .select({
      role: memberships.role,
      personId: memberships.personId,
      practiceRole: accounts.practiceRole,
    })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(living({ engagementId, accountId: id }))
    .get();
}

/** Writes into the engagement's history that somebody came, left or changed roles. */
export function recall(
  tx: Tx,
  viewer: Viewer,
  engagementId: string,
  personId: string,
  after: Record<string, Role>,
): void {
  remember(tx, viewer, {
    engagementId,
    changeId: newId(),
    itemId: personId,
    field: "member",
    before: null,
    after,
  });
}

/** Writes a line of the security log about an engagement's people. */
export function log(
  tx: Tx,
  kind: LogKind,
  by: string,
  engagementId: string,
  data: Record<string, unknown>,
) {
  logSecurity(tx, { kind, accountId: by, engagementId, data });
}
