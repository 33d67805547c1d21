import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { engagements } from "./engagement";

/** Append-only memory: who changed what, when, by which door. */
export const changes = sqliteTable(
  "change",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    engagementId: text("engagement_id")
      .notNull()
      .references(() => engagements.id, { onDelete: "cascade" }),
    /** minted by whoever asks; a replay of the same id returns the first answer */
    changeId: text("change_id").notNull(),
    /** the change that it was made together with: they are told as one, and taken back as one */
    partOf: text("part_of"),
    itemId: text("item_id").notNull(),
    /** a field of the item, `link:<role>`, or `item` for added, archived, restored, moved */
    field: text().notNull(),
    before: text({ mode: "json" }),
    after: text({ mode: "json" }),
    /** the account; null when the machine did it */
    by: text(),
    at: integer().notNull(),
    door: text().notNull(),
    audience: text({ enum: ["all", "consultants"] })
      .notNull()
      .default("all"),
  },
  (t) => [
    unique("change_once").on(t.engagementId, t.changeId),
    index("change_item").on(t.engagementId, t.itemId, t.field),
    index("change_part").on(t.engagementId, t.partOf).where(sql`part_of is not null`),
  ],
);
