import { blob, foreignKey, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { engagements } from "./engagement";

/** A talk about an item, or about a passage of prose (Yjs relative positions and the quoted words). */
export const threads = sqliteTable(
  "thread",
  {
    engagementId: text("engagement_id")
      .notNull()
      .references(() => engagements.id, { onDelete: "cascade" }),
    id: text().notNull(),
    itemId: text("item_id"),
    prose: text(),
    anchorFrom: blob("anchor_from", { mode: "buffer" }),
    anchorTo: blob("anchor_to", { mode: "buffer" }),
    quote: text(),
    resolvedAt: integer("resolved_at"),
    resolvedBy: text("resolved_by"),
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.engagementId, t.id] })],
);

export const comments = sqliteTable(
  "comment",
  {
    engagementId: text("engagement_id").notNull(),
    id: text().notNull(),
    threadId: text("thread_id").notNull(),
    by: text().notNull(),
    at: integer().notNull(),
    text: text().notNull(),
    mentions: text({ mode: "json" }).$type<string[]>().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.engagementId, t.id] }),
    foreignKey({
      columns: [t.engagementId, t.threadId],
      foreignColumns: [threads.engagementId, threads.id],
    }).onDelete("cascade"),
  ],
);
