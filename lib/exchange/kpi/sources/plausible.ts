import { column, daily, type Source } from "../plan";

const visitors = daily({
  key: "plausible",
  needs: ["visitors", "page_views", "visits"],
  measures: [
    { key: "visitors", names: ["visitors"], kind: "unique" },
    { key: "page_views", names: ["pageviews"], kind: "additive" },
    { key: "visits", names: ["visits"], kind: "additive" },
    {
      key: "pages_per_visit",
      names: ["views_per_visit"],
      kind: "ratio",
      unit: "average",
      ratio: { of: "page_views", to: "visits" },
    },
    {
      key: "bounce_rate",
      names: ["bounce_rate"],
      kind: "ratio",
      unit: "percent",
      ratio: { by: "visits" },
    },
    {
      key: "visit_duration",
      names: ["visit_duration"],
      kind: "ratio",
      unit: "seconds",
      ratio: { by: "visits" },
    },
  ],
});

const counts = ["visitors", "unique_entrances", "unique_exits", "unique_conversions"];

/** Plausible, "Export": a zip of which visitors.csv alone has days. */
export const plausible: Source = {
  key: "plausible",
  plan(table, file) {
    const days = visitors.plan(table, file);
    if (days) return days;
    const count = counts.map((name) => column(table, [name])).find((at) => at !== -1);
    if (table.folded[0] !== "name" || count === undefined) return null;
    const name = table.member ?? table.header[0] ?? "";
    return { shape: "dimension", name, key: 0, sums: [count] };
  },
};
