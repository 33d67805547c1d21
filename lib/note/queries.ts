import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db } from "@/db/client";
import { items } from "@/db/tables/engagement";
import { notes } from "@/db/tables/maturity";
import type { Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { nameIn } from "@/lib/history/rules";

const writer = alias(items, "writer");

/** The private notes of an engagement, newest first, with who wrote them and what they are about. Consultants only. */
export function listNotes(viewer: Viewer, engagementId: string) {
  demand(viewer, engagementId, "consult");
  return db
    .select({
      id: notes.id,
      itemId: notes.itemId,
      at: notes.at,
      changedAt: notes.changedAt,
      text: notes.text,
      writer: writer.data,
      about: items.data,
    })
    .from(notes)
    .leftJoin(writer, and(eq(writer.engagementId, notes.engagementId), eq(writer.id, notes.by)))
    .leftJoin(items, and(eq(items.engagementId, notes.engagementId), eq(items.id, notes.itemId)))
    .where(eq(notes.engagementId, engagementId))
    .orderBy(desc(sql`coalesce(${notes.changedAt}, ${notes.at})`), desc(notes.id))
    .limit(200)
    .all()
    .map(({ writer: by, about, ...note }) => ({
      ...note,
      by: by ? nameIn(by) : "",
      about: about ? nameIn(about) : "",
    }));
}
export type Note = ReturnType<typeof listNotes>[number];
