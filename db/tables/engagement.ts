import { sql } from "drizzle-orm";
import {
  blob,
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  unique,
} from "drizzle-orm/sqlite-core";
import { eventKinds, kinds, linkRoles } from "@/lib/engagement/rules";

export const engagements = sqliteTable("engagement", {
  id: text().primaryKey(),
  name: text().notNull(),
  nameFolded: text("name_folded").notNull(),
  /** trade and place in a few words, shown under the name */
  strapline: text().notNull().default(""),
  locale: text({ enum: ["fr", "en"] })
    .notNull()
    .default("fr"),
  openedOn: text("opened_on").notNull(),
  /** set by import: signatures that came in with a file are "recorded elsewhere" */
  importedAt: integer("imported_at"),
  createdAt: integer("created_at").notNull(),
  deletedAt: integer("deleted_at"),
  /** the account that deleted it; it is gone for good thirty days later */
  deletedBy: text("deleted_by"),
});

export const items = sqliteTable(
  "item",
  {
    engagementId: text("engagement_id")
      .notNull()
      .references(() => engagements.id, { onDelete: "cascade" }),
    id: text().notNull(),
    kind: text({ enum: kinds }).notNull(),
    position: real().notNull(),
    data: text({ mode: "json" }).$type<Record<string, unknown>>().notNull(),
    revision: integer().notNull().default(1),
    /** fields whose text a template brought and nobody rewrote */
    template: text({ mode: "json" }).$type<string[]>().notNull().default([]),
    createdAt: integer("created_at").notNull(),
    changedAt: integer("changed_at").notNull(),
    archivedAt: integer("archived_at"),
  },
  (t) => [
    primaryKey({ columns: [t.engagementId, t.id] }),
    unique("item_kind").on(t.engagementId, t.kind, t.id),
    check("item_data_is_json", sql`json_valid(${t.data})`),
  ],
);

export const links = sqliteTable(
  "link",
  {
    engagementId: text("engagement_id").notNull(),
    role: text({ enum: linkRoles as [string, ...string[]] }).notNull(),
    fromKind: text("from_kind", { enum: kinds }).notNull(),
    fromId: text("from_id").notNull(),
    toKind: text("to_kind", { enum: kinds }).notNull(),
    toId: text("to_id").notNull(),
    position: integer().notNull().default(0),
    /** weekly hours where the role counts them */
    amount: real(),
  },
  (t) => [
    primaryKey({ columns: [t.engagementId, t.fromId, t.role, t.toId] }),
    index("link_to").on(t.engagementId, t.toId),
    // Both ends carry the engagement: an item cannot point into another client's.
    foreignKey({
      name: "link_from",
      columns: [t.engagementId, t.fromKind, t.fromId],
      foreignColumns: [items.engagementId, items.kind, items.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "link_target",
      columns: [t.engagementId, t.toKind, t.toId],
      foreignColumns: [items.engagementId, items.kind, items.id],
    }).onDelete("cascade"),
  ],
);

/** What happened, append-only: a signature, an approval, a waiver is a row with who and when. */
export const events = sqliteTable(
  "event",
  {
    engagementId: text("engagement_id")
      .notNull()
      .references(() => engagements.id, { onDelete: "cascade" }),
    id: text().notNull(),
    kind: text({ enum: eventKinds }).notNull(),
    itemId: text("item_id"),
    /** the person (an item of kind person), not the account: it stays true in a file */
    by: text().notNull(),
    at: integer().notNull(),
    data: text({ mode: "json" }).$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [
    primaryKey({ columns: [t.engagementId, t.id] }),
    index("event_item").on(t.engagementId, t.itemId),
    foreignKey({
      columns: [t.engagementId, t.itemId],
      foreignColumns: [items.engagementId, items.id],
    }),
    foreignKey({
      columns: [t.engagementId, t.by],
      foreignColumns: [items.engagementId, items.id],
    }),
  ],
);

/** A whole engagement on a day, gzipped. It never holds other frozen states. */
export const frozen = sqliteTable(
  "frozen",
  {
    engagementId: text("engagement_id")
      .notNull()
      .references(() => engagements.id, { onDelete: "cascade" }),
    id: text().notNull(),
    at: integer().notNull(),
    by: text().notNull(),
    label: text().notNull(),
    gz: blob({ mode: "buffer" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.engagementId, t.id] })],
);

/** What the portfolio shows of an engagement, refreshed after commit and daily. */
export const summaries = sqliteTable("summary", {
  engagementId: text("engagement_id")
    .primaryKey()
    .references(() => engagements.id, { onDelete: "cascade" }),
  asOf: integer("as_of").notNull(),
  data: text({ mode: "json" }).$type<Record<string, unknown>>().notNull(),
});
