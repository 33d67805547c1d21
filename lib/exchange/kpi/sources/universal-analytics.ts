import { column, drawn, type Measure, type Source } from "../plan";

const period = /^\d{8}-\d{8}$/;
const measures: Measure[] = [
  { key: "clicks", names: ["clicks", "clics"], kind: "additive" },
  { key: "cost", names: ["cost", "cout"], kind: "additive", unit: "money" },
  { key: "users", names: ["users", "utilisateurs"], kind: "unique" },
  { key: "sessions", names: ["sessions"], kind: "additive" },
  { key: "page_views", names: ["pageviews", "pages vues"], kind: "additive" },
  { key: "transactions", names: ["transactions"], kind: "additive" },
  { key: "revenue", names: ["revenue", "revenu"], kind: "additive", unit: "money" },
];

/** Universal Analytics, as old files have it: a table by dimension, then one by "Day Index". */
export const universalAnalytics: Source = {
  key: "universal_analytics",
  plan(table, file) {
    if (!file.tables.some((one) => one.comments.some((line) => period.test(line)))) return null;
    const draw = drawn(table, measures);
    const day = column(table, ["day index", "index du jour", "index des jours"]);
    if (day !== -1) return { shape: "days", day, parts: [], order: "mdy", draw };
    const sums = draw.flatMap((one) => one.columns);
    return { shape: "dimension", name: (table.header[0] ?? "").trim(), key: 0, sums };
  },
};
