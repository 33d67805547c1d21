import {
  foreignKey,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
} from "drizzle-orm/sqlite-core";
import { engagements, items } from "./engagement";

/** Figures. `day` is days since 1970-01-01; WITHOUT ROWID is added by hand in the migration. */
export const points = sqliteTable(
  "point",
  {
    engagementId: text("engagement_id").notNull(),
    kpiId: text("kpi_id").notNull(),
    segment: text().notNull().default(""),
    day: integer().notNull(),
    numerator: real().notNull(),
    denominator: real(),
    importId: text("import_id"),
  },
  (t) => [
    primaryKey({ columns: [t.engagementId, t.kpiId, t.segment, t.day] }),
    foreignKey({
      columns: [t.engagementId, t.kpiId],
      foreignColumns: [items.engagementId, items.id],
    }).onDelete("cascade"),
  ],
);

export const imports = sqliteTable(
  "import",
  {
    engagementId: text("engagement_id")
      .notNull()
      .references(() => engagements.id, { onDelete: "cascade" }),
    id: text().notNull(),
    fileName: text("file_name").notNull(),
    /** sha-256 of the bytes: the same file is recognised */
    digest: text().notNull(),
    source: text().notNull(),
    by: text().notNull(),
    at: integer().notNull(),
    /** staged rows are seen by nobody until published; undone keeps the row and takes the points back */
    state: text({ enum: ["staged", "published", "undone"] }).notNull(),
    data: text({ mode: "json" }).$type<Record<string, unknown>>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.engagementId, t.id] })],
);

export const importRows = sqliteTable(
  "import_row",
  {
    engagementId: text("engagement_id").notNull(),
    importId: text("import_id").notNull(),
    series: integer().notNull(),
    segment: text().notNull().default(""),
    day: integer().notNull(),
    numerator: real().notNull(),
    denominator: real(),
  },
  (t) => [
    primaryKey({ columns: [t.engagementId, t.importId, t.series, t.segment, t.day] }),
    foreignKey({
      columns: [t.engagementId, t.importId],
      foreignColumns: [imports.engagementId, imports.id],
    }).onDelete("cascade"),
  ],
);

/** Every value a point had before: what an import or a hand changed can be read and undone. */
export const pointChanges = sqliteTable(
  "point_change",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    engagementId: text("engagement_id")
      .notNull()
      .references(() => engagements.id, { onDelete: "cascade" }),
    kpiId: text("kpi_id").notNull(),
    segment: text().notNull().default(""),
    day: integer().notNull(),
    beforeNumerator: real("before_numerator"),
    beforeDenominator: real("before_denominator"),
    afterNumerator: real("after_numerator"),
    afterDenominator: real("after_denominator"),
    importId: text("import_id"),
    by: text(),
    at: integer().notNull(),
  },
  (t) => [index("point_change_kpi").on(t.engagementId, t.kpiId, t.day)],
);
