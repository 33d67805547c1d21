import "server-only";
import { and, desc, eq, gt, isNull, ne, or } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts } from "@/db/tables/account";
import { changes } from "@/db/tables/history";
import { can, seesWhole, type Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";

export type Remembered = {
  id: number;
  itemId: string;
  field: string;
  before: unknown;
  after: unknown;
  by: { id: string; name: string } | null;
  at: number;
};

/** Rows looked at to find enough that are worth telling. */
const deepest = 400;

/**
 * The latest changes by others since a moment, newest first, one for each item, field and person. What only consultants
 * may know is left out for others; suppliers are told nothing.
 */
export function changesByOthers(
  viewer: Viewer,
  engagementId: string,
  { since, most }: { since: number; most: number },
): Remembered[] {
  const { role } = demand(viewer, engagementId, "read");
  if (!seesWhole(role) || viewer.kind !== "account") return [];
  const rows = db
    .select({
      id: changes.id,
      itemId: changes.itemId,
      field: changes.field,
      before: changes.before,
      after: changes.after,
      at: changes.at,
      byId: changes.by,
      byName: accounts.name,
    })
    .from(changes)
    .leftJoin(accounts, eq(accounts.id, changes.by))
    .where(
      and(
        eq(changes.engagementId, engagementId),
        gt(changes.at, since),
        or(isNull(changes.by), ne(changes.by, viewer.accountId)),
        can(role, "consult") ? undefined : eq(changes.audience, "all"),
      ),
    )
    .orderBy(desc(changes.id))
    .limit(deepest)
    .all();
  const told = new Map<string, Remembered>();
  for (const { byId, byName, ...row } of rows) {
    const key = `${row.itemId} ${row.field} ${byId}`;
    const later = told.get(key);
    // Several touches of one field are one sentence: from what it was first to what it is now.
    if (later) later.before = row.before;
    else if (told.size < most * 4)
      told.set(key, { ...row, by: byId ? { id: byId, name: byName ?? "" } : null });
  }
  return [...told.values()].slice(0, most * 4);
}
