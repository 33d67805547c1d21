import {
  blob,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
} from "drizzle-orm/sqlite-core";
import { engagements } from "./engagement";

/** A live text: snapshot, readable text for search, export and checks. The truth is snapshot + updates. */
export const proses = sqliteTable(
  "prose",
  {
    engagementId: text("engagement_id")
      .notNull()
      .references(() => engagements.id, { onDelete: "cascade" }),
    name: text().notNull(),
    snapshot: blob({ mode: "buffer" }),
    /** last update folded into the snapshot */
    upto: integer().notNull().default(0),
    text: text().notNull().default(""),
    /** when the first words of the last day on which it was written came */
    changedAt: integer("changed_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.engagementId, t.name] })],
);

/** Append-only log: an update is here, on disk, before anybody sees "saved". */
export const proseUpdates = sqliteTable(
  "prose_update",
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    engagementId: text("engagement_id").notNull(),
    name: text().notNull(),
    update: blob({ mode: "buffer" }).notNull(),
    by: text(),
    at: integer().notNull(),
  },
  (t) => [
    index("prose_update_of").on(t.engagementId, t.name, t.seq),
    foreignKey({
      columns: [t.engagementId, t.name],
      foreignColumns: [proses.engagementId, proses.name],
    }).onDelete("cascade"),
  ],
);

/** Updates that could not be read back; the rest of the text loads without them. */
export const proseQuarantine = sqliteTable("prose_quarantine", {
  seq: integer().primaryKey(),
  engagementId: text("engagement_id")
    .notNull()
    .references(() => engagements.id, { onDelete: "cascade" }),
  name: text().notNull(),
  update: blob({ mode: "buffer" }).notNull(),
  reason: text().notNull(),
  at: integer().notNull(),
});

/** How a live text read at the end of a day on which it was written: the log itself is folded, so that days can be compared. */
export const proseDays = sqliteTable(
  "prose_day",
  {
    engagementId: text("engagement_id").notNull(),
    name: text().notNull(),
    /** `YYYY-MM-DD`, in France */
    day: text().notNull(),
    doc: text({ mode: "json" }).$type<unknown>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.engagementId, t.name, t.day] }),
    foreignKey({
      columns: [t.engagementId, t.name],
      foreignColumns: [proses.engagementId, proses.name],
    }).onDelete("cascade"),
  ],
);
