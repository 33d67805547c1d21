import "server-only";
import { and, eq, isNotNull, isNull, lte } from "drizzle-orm";
import { afterCommit, type Tx, transact } from "@/db/client";
import { accounts, memberships, outbox } from "@/db/tables/account";
import { engagements } from "@/db/tables/engagement";
import type { Viewer } from "@/lib/access/rules";
import { demand, refuseSeeing } from "@/lib/access/scope";
import { now } from "@/lib/clock";
import { Refused } from "@/lib/errors";
import { remember } from "@/lib/history/commands";
import { dropViewer } from "@/lib/live/hub";
import { logSecurity } from "@/lib/security/commands";
import { newId } from "../ids";
import { listDeleted } from "./queries";
import { keptMs, namesIt } from "./rules";
import type { DeleteInput } from "./schema";

/**
 * Deletes an engagement: from now on nobody finds it, its pages close, its mail stays behind. A consultant's to do, with the
 * name typed by hand (`invalid` where it is not). For thirty days it can be brought back.
 */
export function deleteEngagement(viewer: Viewer, { engagementId, name }: DeleteInput): void {
  transact((tx) => {
    demand(viewer, engagementId, "consult");
    const head = tx
      .select({ name: engagements.name })
      .from(engagements)
      .where(eq(engagements.id, engagementId))
      .get();
    if (!head || !namesIt(name, head.name)) throw new Refused("invalid");
    const by = viewer.kind === "account" ? viewer.accountId : null;
    tx.update(engagements)
      .set({ deletedAt: now(), deletedBy: by })
      .where(eq(engagements.id, engagementId))
      .run();
    tx.delete(outbox)
      .where(and(eq(outbox.engagementId, engagementId), isNull(outbox.sentAt)))
      .run();
    recall(tx, viewer, engagementId, "deleted");
    logSecurity(tx, { kind: "engagement-deleted", accountId: by, engagementId });
    const inside = whoMayBeInside(tx, engagementId);
    afterCommit(() => {
      for (const id of inside) dropViewer(id, engagementId);
    });
  });
}

/** Brings a deleted engagement back as it was, with its people; `not_found` to whoever could not have deleted it. */
export function restoreEngagement(
  viewer: Viewer,
  { engagementId }: { engagementId: string },
): void {
  transact((tx) => {
    refuseSeeing(viewer, engagementId);
    if (!deletedFor(viewer).some(({ id }) => id === engagementId)) throw new Refused("not_found");
    tx.update(engagements)
      .set({ deletedAt: null, deletedBy: null })
      .where(eq(engagements.id, engagementId))
      .run();
    recall(tx, viewer, engagementId, "restored");
    const accountId = viewer.kind === "account" ? viewer.accountId : null;
    logSecurity(tx, { kind: "engagement-restored", accountId, engagementId });
  });
}

/** Removes for good what was deleted thirty days before a moment (epoch milliseconds); answers how many. For the daily job. */
export function purgeDeleted(moment: number): number {
  return transact((tx) => {
    const due = tx
      .select({ id: engagements.id })
      .from(engagements)
      .where(and(isNotNull(engagements.deletedAt), lte(engagements.deletedAt, moment - keptMs)))
      .all();
    for (const { id } of due) {
      tx.delete(engagements).where(eq(engagements.id, id)).run();
      logSecurity(tx, { kind: "engagement-purged", engagementId: id });
    }
    return due.length;
  });
}

/** Whoever is not of the practice learns of no deleted engagement: for them it never was. */
function deletedFor(viewer: Viewer) {
  try {
    return listDeleted(viewer);
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}

function recall(tx: Tx, viewer: Viewer, engagementId: string, what: "deleted" | "restored"): void {
  remember(tx, viewer, {
    engagementId,
    changeId: newId(),
    itemId: engagementId,
    field: "engagement",
    before: null,
    after: { [what]: true },
  });
}

/** Its people, and the owners, who look into every engagement. */
function whoMayBeInside(tx: Tx, engagementId: string): string[] {
  const people = tx
    .select({ id: memberships.accountId })
    .from(memberships)
    .where(eq(memberships.engagementId, engagementId))
    .all();
  const owners = tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.practiceRole, "owner"))
    .all();
  return [...new Set([...people, ...owners].map(({ id }) => id))];
}
