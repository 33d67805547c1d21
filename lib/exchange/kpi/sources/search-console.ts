import { column, dayNames, drawn, type Measure, type Source } from "../plan";

const measures: Measure[] = [
  { key: "clicks", names: ["clicks", "clics"], kind: "additive" },
  { key: "impressions", names: ["impressions"], kind: "additive" },
  {
    key: "ctr",
    names: ["ctr"],
    kind: "ratio",
    unit: "percent",
    ratio: { of: "clicks", to: "impressions" },
  },
  {
    key: "position",
    names: ["position", "position moyenne", "average position"],
    kind: "ratio",
    unit: "position",
    ratio: { by: "impressions" },
  },
];

/** Search Console, "Export": Chart.csv, Dates.csv or the whole zip; a mean position weighs by impressions. */
export const searchConsole: Source = {
  key: "search_console",
  plan(table) {
    const draw = drawn(table, measures);
    const found = new Set(draw.map((one) => one.measure));
    const own = found.has("clicks") && found.has("impressions") && table.folded.length <= 5;
    if (!own || !(found.has("ctr") || found.has("position"))) return null;
    const day = column(table, dayNames);
    if (day !== -1) return { shape: "days", day, parts: [], draw };
    const sums = draw.filter((one) => one.kind === "additive").flatMap((one) => one.columns);
    return { shape: "dimension", name: (table.header[0] ?? "").trim(), key: 0, sums };
  },
};
