import {
  blob,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  unique,
} from "drizzle-orm/sqlite-core";
import { practiceRoles, roles } from "@/lib/access/rules";
import { engagements, items } from "./engagement";

export const accounts = sqliteTable("account", {
  id: text().primaryKey(),
  /** lower case, trimmed */
  email: text().notNull().unique(),
  name: text().notNull(),
  /** argon2id; null until the person chose one */
  passwordHash: text("password_hash"),
  practiceRole: text("practice_role", { enum: practiceRoles }),
  locale: text({ enum: ["fr", "en"] })
    .notNull()
    .default("fr"),
  createdAt: integer("created_at").notNull(),
  closedAt: integer("closed_at"),
});

/** The browser's cookie carries the id only, encrypted; every request reads the row. */
export const sessions = sqliteTable(
  "session",
  {
    id: text().primaryKey(),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    createdAt: integer("created_at").notNull(),
    seenAt: integer("seen_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    endedAt: integer("ended_at"),
    userAgent: text("user_agent").notNull().default(""),
  },
  (t) => [index("session_account").on(t.accountId)],
);

export const memberships = sqliteTable(
  "membership",
  {
    engagementId: text("engagement_id")
      .notNull()
      .references(() => engagements.id, { onDelete: "cascade" }),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    role: text({ enum: roles }).notNull(),
    /** who this account is inside the engagement: an item of kind person */
    personId: text("person_id").notNull(),
    createdAt: integer("created_at").notNull(),
    visitedAt: integer("visited_at"),
    /** end of the visit before the present one: "since your last visit" */
    lastVisitAt: integer("last_visit_at"),
    endedAt: integer("ended_at"),
  },
  (t) => [
    primaryKey({ columns: [t.engagementId, t.accountId] }),
    unique("membership_person").on(t.engagementId, t.personId),
    index("membership_account").on(t.accountId),
    foreignKey({
      columns: [t.engagementId, t.personId],
      foreignColumns: [items.engagementId, items.id],
    }),
  ],
);

/** A link to hand over. The token is 32 random bytes, kept hashed; used once. */
export const invitations = sqliteTable("invitation", {
  id: text().primaryKey(),
  tokenHash: text("token_hash").notNull().unique(),
  engagementId: text("engagement_id").references(() => engagements.id, { onDelete: "cascade" }),
  role: text({ enum: roles }),
  practiceRole: text("practice_role", { enum: practiceRoles }),
  email: text().notNull(),
  name: text().notNull().default(""),
  line: text().notNull().default(""),
  by: text().notNull(),
  at: integer().notNull(),
  expiresAt: integer("expires_at").notNull(),
  usedAt: integer("used_at"),
  revokedAt: integer("revoked_at"),
});

export const shares = sqliteTable("share", {
  id: text().primaryKey(),
  tokenHash: text("token_hash").notNull().unique(),
  engagementId: text("engagement_id")
    .notNull()
    .references(() => engagements.id, { onDelete: "cascade" }),
  resource: text().notNull(),
  frozenId: text("frozen_id"),
  passwordHash: text("password_hash"),
  by: text().notNull(),
  at: integer().notNull(),
  expiresAt: integer("expires_at").notNull(),
  revokedAt: integer("revoked_at"),
  openedAt: integer("opened_at"),
  openedCount: integer("opened_count").notNull().default(0),
});

/** One-purpose secrets: setup, reset, magic link, unsubscribe, calendar, API. Hashed, expiring. */
export const tokens = sqliteTable("token", {
  tokenHash: text("token_hash").primaryKey(),
  purpose: text().notNull(),
  accountId: text("account_id").references(() => accounts.id, { onDelete: "cascade" }),
  at: integer().notNull(),
  expiresAt: integer("expires_at").notNull(),
  usedAt: integer("used_at"),
  data: text({ mode: "json" }).$type<Record<string, unknown>>().notNull().default({}),
});

/** Counts that survive a restart: attempts by key inside a window. */
export const throttles = sqliteTable("throttle", {
  key: text().primaryKey(),
  count: integer().notNull(),
  resetsAt: integer("resets_at").notNull(),
});

export const outbox = sqliteTable("outbox", {
  id: text().primaryKey(),
  kind: text().notNull(),
  recipient: text().notNull(),
  locale: text({ enum: ["fr", "en"] }).notNull(),
  data: text({ mode: "json" }).$type<Record<string, unknown>>().notNull(),
  at: integer().notNull(),
  attempts: integer().notNull().default(0),
  nextAt: integer("next_at").notNull(),
  sentAt: integer("sent_at"),
  error: text(),
});

export const jobs = sqliteTable("job", {
  id: text().primaryKey(),
  kind: text().notNull(),
  key: text().unique(),
  data: text({ mode: "json" }).$type<Record<string, unknown>>().notNull().default({}),
  runAt: integer("run_at").notNull(),
  attempts: integer().notNull().default(0),
  doneAt: integer("done_at"),
  error: text(),
});

export const files = sqliteTable(
  "file",
  {
    engagementId: text("engagement_id")
      .notNull()
      .references(() => engagements.id, { onDelete: "cascade" }),
    id: text().notNull(),
    name: text().notNull(),
    type: text().notNull(),
    size: integer().notNull(),
    bytes: blob({ mode: "buffer" }).notNull(),
    by: text().notNull(),
    at: integer().notNull(),
    audience: text({ enum: ["all", "consultants"] })
      .notNull()
      .default("all"),
  },
  (t) => [primaryKey({ columns: [t.engagementId, t.id] })],
);

/** Append-only: sign-ins, refusals, invitations, role changes, exports, shares. No secrets. */
export const securityLog = sqliteTable("security_log", {
  id: integer().primaryKey({ autoIncrement: true }),
  at: integer().notNull(),
  kind: text().notNull(),
  accountId: text("account_id"),
  engagementId: text("engagement_id"),
  address: text().notNull().default(""),
  data: text({ mode: "json" }).$type<Record<string, unknown>>().notNull().default({}),
});

/** The practice's own settings (name, colour, language, rule thresholds), one row a key. */
export const settings = sqliteTable("setting", {
  key: text().primaryKey(),
  value: text({ mode: "json" }).$type<unknown>().notNull(),
});
