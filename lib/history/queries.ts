import "server-only";
import {
  and,
  asc,
  desc,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  notInArray,
  or,
  sql,
} from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db } from "@/db/client";
import { accounts } from "@/db/tables/account";
import { items } from "@/db/tables/engagement";
import { changes } from "@/db/tables/history";
import { can, eyesOf, seeing, seesWhole, type Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { now } from "@/lib/clock";
import type { Kind } from "@/lib/engagement/rules";
import { itemData } from "@/lib/engagement/schema";
import { Refused } from "@/lib/errors";
import { dayMs } from "@/lib/format/days";
import { kindsOfPage, nameIn, untold, wayBack } from "./rules";
import { type AskedOfHistory, spans } from "./schema";

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
        notInArray(changes.field, untold),
        or(isNull(changes.by), ne(changes.by, eyesOf(viewer, engagementId) ?? "")),
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
  // By when it happened: what came in with a file was written at once, in an order of its own.
  return [...told.values()].sort((a, b) => b.at - a.at);
}

/** Changes told on one page of the history. */
const pageSize = 60;

/** A change as the history tells it. `item` is what it touched, by its name of today; null for what is no item. */
export type Entry = Remembered & {
  changeId: string;
  item: { kind: Kind; name: string } | null;
  own: boolean;
  /** what was changed together with it, in the order in which that was done */
  parts: Part[];
  /** the viewer's own, still the last on that field, and of a sort that can be taken back, each of its parts too */
  undoable: boolean;
};
export type Part = Pick<Entry, "item" | "field" | "before" | "after">;

/**
 * The changes of an engagement, newest first, sixty at a time, by person, page and how long ago where asked; with who ever changed something,
 * and where to go on. What only consultants may know is left out for others; for suppliers there is no history.
 */
export function historyOf(viewer: Viewer, engagementId: string, asked: AskedOfHistory) {
  const { role } = demand(viewer, engagementId, "read");
  if (!seesWhole(role) || viewer.kind !== "account") throw new Refused("not_found");
  const me = eyesOf(viewer, engagementId);
  const allowed = and(
    eq(changes.engagementId, engagementId),
    // What somebody said of what holds them back is kept silent: that they spoke is nobody's news.
    ne(changes.field, "hindrance"),
    notInArray(changes.field, untold),
    can(role, "consult") ? undefined : eq(changes.audience, "all"),
  );
  const rows = readRows()
    .where(
      and(
        allowed,
        isNull(changes.partOf),
        asked.who ? eq(changes.by, asked.who) : undefined,
        asked.page ? aboutPage(asked.page) : undefined,
        asked.within ? gte(changes.at, now() - spans[asked.within] * dayMs) : undefined,
        asked.before ? earlierThan(asked.before) : undefined,
      ),
    )
    .orderBy(desc(changes.at), desc(changes.id))
    .limit(pageSize + 1)
    .all();
  const shown = rows.slice(0, pageSize);
  const people = db
    .selectDistinct({ id: accounts.id, name: accounts.name })
    .from(changes)
    .innerJoin(accounts, eq(accounts.id, changes.by))
    .where(and(allowed, isNotNull(changes.by)))
    .orderBy(asc(accounts.name))
    .all();
  const ids = shown.map(({ changeId }) => changeId);
  const together = Map.groupBy(
    ids.length === 0
      ? []
      : readRows()
          .where(and(allowed, inArray(changes.partOf, ids)))
          .orderBy(asc(changes.id))
          .all(),
    ({ partOf }) => partOf,
  );
  const mayUndo = !seeing(viewer, engagementId) && can(role, "edit");
  const entries = shown.map((row): Entry => {
    const { id, changeId, itemId, at, byId, byName } = row;
    const parts = together.get(changeId) ?? [];
    return {
      id,
      changeId,
      itemId,
      at,
      by: byId ? { id: byId, name: byName ?? "" } : null,
      ...partOf(row),
      own: byId === me,
      parts: parts.map(partOf),
      undoable: mayUndo && byId === me && [row, ...parts].every(isLast),
    };
  });
  const last = shown.at(-1);
  const goesOn = last !== undefined && rows.length > pageSize;
  const since = asked.within ? now() - spans[asked.within] * dayMs : null;
  return {
    entries,
    people,
    next: goesOn ? `${last.at}.${last.id}` : null,
    /** the moments between which this page tells what happened, for what is told beside the changes; open ended where they are null */
    span: {
      from: goesOn ? last.at - 1 : since,
      to: asked.before ? momentOf(asked.before) - 1 : null,
    },
  };
}
export type History = ReturnType<typeof historyOf>;

function readRows() {
  return db
    .select({
      id: changes.id,
      changeId: changes.changeId,
      partOf: changes.partOf,
      itemId: changes.itemId,
      field: changes.field,
      before: changes.before,
      after: changes.after,
      at: changes.at,
      byId: changes.by,
      byName: accounts.name,
      kind: items.kind,
      data: items.data,
      archivedAt: items.archivedAt,
      last: sql<number>`not exists (select 1 from change later where later.engagement_id = ${changes.engagementId}
        and later.item_id = ${changes.itemId} and later.field = ${changes.field} and later.id > ${changes.id})`,
    })
    .from(changes)
    .leftJoin(accounts, eq(accounts.id, changes.by))
    .leftJoin(
      items,
      and(eq(items.engagementId, changes.engagementId), eq(items.id, changes.itemId)),
    );
}
type Row = ReturnType<ReturnType<typeof readRows>["all"]>[number];

function partOf({ kind, data, field, before, after }: Row): Part {
  return { item: kind && data ? { kind, name: nameIn(data) } : null, field, before, after };
}

/** Whether nobody touched that field since, and it can be written as it was. */
function isLast({ kind, archivedAt, last, field, after }: Row): boolean {
  return (
    Boolean(last) &&
    kind !== null &&
    (archivedAt === null || field === "item") &&
    wayBack(kind, Object.keys(itemData[kind].shape), { field, after }) !== null
  );
}

const momentOf = (cursor: string) => Number(cursor.split(".")[0]);

function earlierThan(cursor: string) {
  const [at = 0, id = 0] = cursor.split(".").map(Number);
  return or(lt(changes.at, at), and(eq(changes.at, at), lt(changes.id, id)));
}

const part = alias(changes, "part");
const touched = alias(items, "touched");

function aboutPage(page: NonNullable<AskedOfHistory["page"]>) {
  if (page === "compare")
    return sql`(${changes.field} like 'answer:%' or ${changes.field} like 'retained:%' or ${changes.field} in ('round', 'event:reveal'))`;
  const kinds = [...kindsOfPage[page]];
  const parts = db
    .select({ one: sql`1` })
    .from(part)
    .innerJoin(
      touched,
      and(eq(touched.engagementId, part.engagementId), eq(touched.id, part.itemId)),
    )
    .where(
      and(
        eq(part.engagementId, changes.engagementId),
        eq(part.partOf, changes.changeId),
        inArray(touched.kind, kinds),
      ),
    );
  return or(inArray(items.kind, kinds), exists(parts));
}
