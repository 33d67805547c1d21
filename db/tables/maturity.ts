import { foreignKey, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { answerSeries, roundForms } from "@/lib/maturity/rules";
import { engagements, items } from "./engagement";

/** One time of answering: the maturity instrument, or the hindrances. */
export const rounds = sqliteTable(
  "round",
  {
    engagementId: text("engagement_id")
      .notNull()
      .references(() => engagements.id, { onDelete: "cascade" }),
    id: text().notNull(),
    form: text({ enum: roundForms }).notNull(),
    /** version of the instrument; a score always knows it */
    version: text().notNull(),
    openedOn: text("opened_on").notNull(),
    /** people's answers are blind to each other until then */
    revealedAt: integer("revealed_at"),
  },
  (t) => [primaryKey({ columns: [t.engagementId, t.id] })],
);

/** Narrow audience; never through the generic edit. value: 0–4, or -1 "does not concern us", -2 "I do not know". */
export const answers = sqliteTable(
  "answer",
  {
    engagementId: text("engagement_id").notNull(),
    roundId: text("round_id").notNull(),
    series: text({ enum: answerSeries }).notNull(),
    personId: text("person_id").notNull(),
    question: text().notNull(),
    value: integer().notNull(),
    /** 1 stated, 2 illustrated, 3 proven */
    confidence: integer().notNull().default(1),
    at: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.engagementId, t.roundId, t.series, t.personId, t.question] }),
    foreignKey({
      columns: [t.engagementId, t.roundId],
      foreignColumns: [rounds.engagementId, rounds.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.engagementId, t.personId],
      foreignColumns: [items.engagementId, items.id],
    }),
  ],
);

/** The consultants' private notes: never in an export, a share, a search or a client's browser. */
export const notes = sqliteTable(
  "note",
  {
    engagementId: text("engagement_id")
      .notNull()
      .references(() => engagements.id, { onDelete: "cascade" }),
    id: text().notNull(),
    itemId: text("item_id"),
    by: text().notNull(),
    at: integer().notNull(),
    changedAt: integer("changed_at"),
    text: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.engagementId, t.id] })],
);
