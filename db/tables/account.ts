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
  /** the second factor's secret, sealed with the key of this instance; counts from `totpSince` on */
  totpSecret: text("totp_secret"),
  totpSince: integer("totp_since"),
  /** the last time step that served: a code serves once */
  totpStep: integer("totp_step"),
  /** kinds of mail this person does not want */
  mailOff: text("mail_off", { mode: "json" }).$type<string[]>().notNull().default([]),
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
    /** when the three lines of the welcome were read */
    welcomedAt: integer("welcomed_at"),
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

/** Ten at a time, each serves once in place of the second factor. Kept hashed. */
export const recoveryCodes = sqliteTable(
  "recovery_code",
  {
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    codeHash: text("code_hash").notNull(),
    usedAt: integer("used_at"),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.codeHash] })],
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
  /** what it shows: a page's name, with the id of what is shown where there are several */
  resource: text().notNull(),
  /** whom it was made for, in the words of who made it */
  label: text().notNull().default(""),
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

/** Mail to send: written in the verb's transaction, rendered and sent by the job. `data` is emptied once it is sent. */
export const outbox = sqliteTable("outbox", {
  id: text().primaryKey(),
  /** what makes it one mail, where asking twice must not send twice */
  key: text().unique(),
  kind: text().notNull(),
  accountId: text("account_id").references(() => accounts.id, { onDelete: "cascade" }),
  engagementId: text("engagement_id").references(() => engagements.id, { onDelete: "cascade" }),
  recipient: text().notNull(),
  locale: text({ enum: ["fr", "en"] }).notNull(),
  data: text({ mode: "json" }).$type<Record<string, unknown>>().notNull(),
  at: integer().notNull(),
  attempts: integer().notNull().default(0),
  nextAt: integer("next_at").notNull(),
  sentAt: integer("sent_at"),
  /** no more tries are made */
  failedAt: integer("failed_at"),
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

/** A view of the portfolio under a name: its filter, order and columns as the page's own query. */
export const savedViews = sqliteTable(
  "saved_view",
  {
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    id: text().notNull(),
    name: text().notNull(),
    query: text().notNull(),
    at: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.id] })],
);

/** An engagement to begin from, of the practice's own making: a gzipped file of the published shape. */
export const templates = sqliteTable("template", {
  id: text().primaryKey(),
  name: text().notNull(),
  about: text().notNull().default(""),
  locale: text({ enum: ["fr", "en"] })
    .notNull()
    .default("fr"),
  gz: blob({ mode: "buffer" }).notNull(),
  by: text().notNull(),
  at: integer().notNull(),
  archivedAt: integer("archived_at"),
});

/** A quick check for a prospect: a link, the answers, and the engagement that came of it. */
export const checks = sqliteTable("quick_check", {
  id: text().primaryKey(),
  tokenHash: text("token_hash").notNull().unique(),
  company: text().notNull(),
  locale: text({ enum: ["fr", "en"] })
    .notNull()
    .default("fr"),
  /** version of the catalogue's questions; a result always knows it */
  version: text().notNull(),
  answers: text({ mode: "json" }).$type<Record<string, number>>().notNull().default({}),
  by: text().notNull(),
  at: integer().notNull(),
  expiresAt: integer("expires_at").notNull(),
  openedAt: integer("opened_at"),
  answeredAt: integer("answered_at"),
  revokedAt: integer("revoked_at"),
  engagementId: text("engagement_id").references(() => engagements.id, { onDelete: "set null" }),
});

/** The practice's own settings (name, colour, language, rule thresholds), one row a key. */
export const settings = sqliteTable("setting", {
  key: text().primaryKey(),
  value: text({ mode: "json" }).$type<unknown>().notNull(),
});
