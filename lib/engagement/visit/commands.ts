import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { transact } from "@/db/client";
import { memberships } from "@/db/tables/account";
import { eyesOf, seeing, type Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { now } from "@/lib/clock";
import { visitAt } from "./rules";

/** Notes that a member looks at an engagement; returns the end of their visit before, in milliseconds, or null. No change of content. */
export function noteVisit(viewer: Viewer, engagementId: string): number | null {
  return transact((tx) => {
    demand(viewer, engagementId, "read");
    const accountId = eyesOf(viewer, engagementId);
    if (accountId === null) return null;
    const mine = and(
      eq(memberships.engagementId, engagementId),
      eq(memberships.accountId, accountId),
      isNull(memberships.endedAt),
    );
    const row = tx
      .select({ visitedAt: memberships.visitedAt, lastVisitAt: memberships.lastVisitAt })
      .from(memberships)
      .where(mine)
      .get();
    if (!row) return null;
    // Looking as somebody is no visit of theirs.
    if (seeing(viewer, engagementId)) return row.lastVisitAt;
    const visit = visitAt(now(), row);
    tx.update(memberships).set(visit).where(mine).run();
    return visit.lastVisitAt;
  });
}
