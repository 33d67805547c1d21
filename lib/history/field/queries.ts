import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts } from "@/db/tables/account";
import { items } from "@/db/tables/engagement";
import { changes } from "@/db/tables/history";
import { can, seesWhole, type Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { fieldOf } from "@/lib/engagement/part/rules";
import { linkRolesOf } from "@/lib/engagement/rules";
import { itemData } from "@/lib/engagement/schema";
import { Refused } from "@/lib/errors";
import { sittings } from "./rules";
import type { AskedOfField } from "./schema";

/** Changes looked back at. */
const deepest = 300;
const most = 30;

/**
 * Who changed a field of an item, when, from what to what: newest first, thirty at most. What only consultants may know is left out
 * for others. Refuses `not_found` for what is no field here, and to suppliers.
 */
export function historyOfField(viewer: Viewer, engagementId: string, asked: AskedOfField) {
  const { role } = demand(viewer, engagementId, "read");
  if (!seesWhole(role)) throw new Refused("not_found");
  const item = db
    .select({ kind: items.kind })
    .from(items)
    .where(and(eq(items.engagementId, engagementId), eq(items.id, asked.item)))
    .get();
  if (!item || !isField(item.kind, asked.field)) throw new Refused("not_found");
  const rows = db
    .select({
      id: changes.id,
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
        eq(changes.itemId, asked.item),
        eq(changes.field, asked.field),
        can(role, "consult") ? undefined : eq(changes.audience, "all"),
      ),
    )
    .orderBy(desc(changes.id))
    .limit(deepest)
    .all()
    .map(({ byId, byName, ...row }) => ({
      ...row,
      by: byId ? { id: byId, name: byName ?? "" } : null,
    }));
  return sittings(rows).slice(0, most);
}
export type FieldHistory = ReturnType<typeof historyOfField>;

function isField(kind: keyof typeof itemData, field: string): boolean {
  if (field.startsWith("link:")) return linkRolesOf(kind).some((role) => field === `link:${role}`);
  return Object.hasOwn(itemData[kind].shape, fieldOf(field));
}
