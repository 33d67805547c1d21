import "server-only";
import { desc, eq, isNotNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db } from "@/db/client";
import { accounts } from "@/db/tables/account";
import { engagements } from "@/db/tables/engagement";
import type { Viewer } from "@/lib/access/rules";
import { demandPractice } from "@/lib/access/scope";
import { goneAt } from "./rules";

const deleter = alias(accounts, "deleter");

/**
 * The deleted engagements that can still be brought back, the last deleted first: all for the owner, for a member those they
 * consult on. Refused to who is not of the practice.
 */
export function listDeleted(viewer: Viewer) {
  demandPractice(viewer);
  if (viewer.kind !== "account") return [];
  return db
    .select({
      id: engagements.id,
      name: engagements.name,
      deletedAt: engagements.deletedAt,
      by: deleter.name,
    })
    .from(engagements)
    .leftJoin(deleter, eq(deleter.id, engagements.deletedBy))
    .where(
      sql`${isNotNull(engagements.deletedAt)} and (
        exists (select 1 from account a where a.id = ${viewer.accountId} and a.practice_role = 'owner' and a.closed_at is null)
        or exists (select 1 from membership m where m.engagement_id = ${engagements.id}
          and m.account_id = ${viewer.accountId} and m.role = 'consultant' and m.ended_at is null))`,
    )
    .orderBy(desc(engagements.deletedAt))
    .all()
    .map(({ deletedAt, ...one }) => ({
      ...one,
      deletedAt: deletedAt ?? 0,
      goneAt: goneAt(deletedAt ?? 0),
    }));
}
export type Deleted = ReturnType<typeof listDeleted>[number];
