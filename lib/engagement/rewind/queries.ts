import "server-only";
import { and, asc, desc, eq, gt, min } from "drizzle-orm";
import { db } from "@/db/client";
import { items, links } from "@/db/tables/engagement";
import { changes } from "@/db/tables/history";
import { seesWhole, type Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { Refused } from "@/lib/errors";
import { calendarDay } from "@/lib/format/durations";
import { readProsesOn } from "@/lib/prose/queries";
import { loadEngagement } from "../queries";
import { type Engagement, type Item, itemData, type Link } from "../schema";
import { rewind } from "./rules";

/** The first day that can be looked back at, `YYYY-MM-DD`. Refuses `not_found`, and to suppliers. */
export function firstDay(viewer: Viewer, engagementId: string): string {
  demandWhole(viewer, engagementId);
  const first = db
    .select({ at: min(changes.at) })
    .from(changes)
    .where(eq(changes.engagementId, engagementId))
    .get();
  return calendarDay(first?.at ?? 0);
}

/**
 * An engagement as it stood at a moment: its items, what they point at and its texts (of the end of that day), made by taking every
 * remembered change back. Answers, figures, talks and events are left out. Refuses `not_found`, and to suppliers.
 */
export function engagementAt(viewer: Viewer, engagementId: string, moment: number): Engagement {
  demandWhole(viewer, engagementId);
  const { engagement } = loadEngagement(viewer, engagementId);
  const later = db
    .select({
      itemId: changes.itemId,
      field: changes.field,
      before: changes.before,
      after: changes.after,
    })
    .from(changes)
    .where(and(eq(changes.engagementId, engagementId), gt(changes.at, moment)))
    .orderBy(desc(changes.id))
    .all();
  const stored = db.select().from(items).where(eq(items.engagementId, engagementId)).all();
  const ties = db
    .select({ role: links.role, from: links.fromId, to: links.toId, amount: links.amount })
    .from(links)
    .where(eq(links.engagementId, engagementId))
    .orderBy(asc(links.fromId), asc(links.role), asc(links.position), asc(links.toId))
    .all();
  const kinds = new Map(stored.map(({ id, kind }) => [id, kind]));
  // Fields that came later get their defaults before they are taken back, as everywhere else.
  const whole = stored.map((row) => ({ ...row, data: itemData[row.kind].parse(row.data) }));
  const then = rewind({ items: whole, links: ties }, later, moment);
  return {
    ...engagement,
    items: then.items.map(
      ({ id, position, data, createdAt }) =>
        ({
          id,
          kind: kinds.get(id),
          position,
          data,
          createdAt,
          changedAt: createdAt,
          template: [],
        }) as unknown as Item,
    ),
    links: then.links as Link[],
    events: [],
    rounds: [],
    series: [],
    threads: [],
    prose: readProsesOn(viewer, engagementId, calendarDay(moment)),
  };
}

function demandWhole(viewer: Viewer, engagementId: string): void {
  if (!seesWhole(demand(viewer, engagementId, "read").role)) throw new Refused("not_found");
}
