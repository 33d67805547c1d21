import { integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { engagements } from "./engagement";

/**
 * The words that can be looked for, a row for each item, live text and engagement. The triggers of migration 0003 keep it and
 * the FTS5 table `search` over it; the view `search_source` says which words, so that nothing private is ever in it.
 */
export const searchTexts = sqliteTable(
  "search_text",
  {
    id: integer().primaryKey(),
    engagementId: text("engagement_id")
      .notNull()
      .references(() => engagements.id, { onDelete: "cascade" }),
    /** a kind of item, `prose` or `engagement` */
    kind: text().notNull(),
    /** the item's id, the live text's name or the engagement's id */
    ref: text().notNull(),
    title: text().notNull(),
    body: text().notNull(),
  },
  (t) => [unique("search_text_of").on(t.engagementId, t.kind, t.ref)],
);
