import "server-only";
import { createHash } from "node:crypto";
import { asc, desc, eq, min } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts } from "@/db/tables/account";
import { items, links } from "@/db/tables/engagement";
import { changes } from "@/db/tables/history";
import { can, type Role, seesWhole, type Viewer } from "@/lib/access/rules";
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
  const then = lookBack(viewer, engagementId).at(moment);
  return {
    ...then,
    items: then.items.map((item): Item => ({ ...item, changedAt: item.createdAt, template: [] })),
    events: [],
    rounds: [],
    series: [],
    threads: [],
    prose: readProsesOn(viewer, engagementId, calendarDay(moment)),
  };
}

/**
 * Looks back at an engagement, any moment of it as this viewer may see it, events and figures of later days left out, texts too;
 * and every change that this viewer may read of, oldest first. Read once, asked often. Refuses `not_found`, and to suppliers.
 */
export function lookBack(viewer: Viewer, engagementId: string) {
  const role = demandWhole(viewer, engagementId);
  const { engagement } = loadEngagement(viewer, engagementId);
  const all = db
    .select({
      changeId: changes.changeId,
      itemId: changes.itemId,
      field: changes.field,
      before: changes.before,
      after: changes.after,
      at: changes.at,
      by: changes.by,
      name: accounts.name,
      audience: changes.audience,
    })
    .from(changes)
    .leftJoin(accounts, eq(accounts.id, changes.by))
    .where(eq(changes.engagementId, engagementId))
    .orderBy(desc(changes.id))
    .all();
  const stored = db.select().from(items).where(eq(items.engagementId, engagementId)).all();
  const ties = db
    .select({ role: links.role, from: links.fromId, to: links.toId, amount: links.amount })
    .from(links)
    .where(eq(links.engagementId, engagementId))
    .orderBy(asc(links.fromId), asc(links.role), asc(links.position), asc(links.toId))
    .all();
  const heads = new Map(stored.map(({ id, kind, template }) => [id, { kind, template }]));
  // Fields that came later get their defaults before they are taken back, as everywhere else.
  const whole = stored.map((row) => ({ ...row, data: itemData[row.kind].parse(row.data) }));
  // A told past (a demo, a file) is written at once: what happened is in the order of its moments, not of its lines.
  const told = all.toSorted((a, b) => a.at - b.at);
  const touched = Map.groupBy(told, ({ itemId }) => itemId);

  const at = (moment: number): Engagement => {
    const later = all.filter((change) => change.at > moment);
    const then = rewind({ items: whole, links: ties }, later, moment);
    const day = calendarDay(moment);
    return {
      ...engagement,
      items: then.items.map(
        ({ id, position, data, createdAt }) =>
          ({
            id,
            ...heads.get(id),
            position,
            data,
            createdAt,
            changedAt: touched.get(id)?.findLast((change) => change.at <= moment)?.at ?? createdAt,
          }) as unknown as Item,
      ),
      links: then.links as Link[],
      events: engagement.events.filter((event) => event.at <= moment),
      rounds: engagement.rounds.filter(({ revealedAt }) => (revealedAt ?? 0) <= moment),
      series: engagement.series.map((one) => ({
        ...one,
        points: one.points.filter(([on]) => on <= day),
      })),
      threads: [],
      prose: [],
    };
  };
  // What any past day rests on besides the changes up to it: figures may be corrected, an erased name is gone from every day.
  const present = JSON.stringify([
    engagement.openedOn,
    stored.filter(({ kind }) => kind === "person").map(({ data }) => data.name),
    stored.map(({ template }) => template.length),
    engagement.series,
  ]);
  const digest = createHash("sha256").update(present).digest("base64");
  const markOf = (moment: number) => {
    const last = told.findLastIndex((change) => change.at <= moment);
    return `${last} ${told[last]?.changeId ?? ""} ${digest}`;
  };
  const mine = told.filter(({ audience }) => can(role, "consult") || audience === "all");
  return {
    engagement,
    at,
    /** the same mark, the same past: what was made of that moment may be kept */
    markOf,
    changes: mine.map(({ at, by, name, field }) => ({ at, by, name, field })),
  };
}

function demandWhole(viewer: Viewer, engagementId: string): Role {
  const { role } = demand(viewer, engagementId, "read");
  if (!seesWhole(role)) throw new Refused("not_found");
  return role;
}
