import type { Aggregation, Grain, Unit } from "../rules";

/** What a series of a file is, in its own words (see lib/exchange/kpi). */
export type Seen = {
  metric: string;
  kind: "additive" | "unique" | "ratio" | "level";
  unit: "count" | "percent" | "fraction" | "money" | "seconds" | "position" | "average";
  grain: "daily" | "weekly" | "monthly";
};

/** An indicator made to measure for a series that the catalogue has nothing for. Days are looked at by the week. */
export function madeToMeasure({ metric, kind, unit, grain }: Seen) {
  return {
    name: metric.slice(0, 120),
    unit: units[unit],
    decimals: unit === "money" ? 2 : unit === "count" ? 0 : 1,
    direction: unit === "position" ? ("down" as const) : ("up" as const),
    aggregation: aggregationOf(kind, unit),
    grain: (grain === "daily" ? "weekly" : grain) satisfies Grain,
    source: "import" as const,
  };
}

const units: Record<Seen["unit"], Unit> = {
  count: "count",
  percent: "percent",
  fraction: "percent",
  money: "currency",
  seconds: "seconds",
  position: "position",
  average: "ratio",
};

function aggregationOf(kind: Seen["kind"], unit: Seen["unit"]): Aggregation {
  if (kind === "additive") return "sum";
  if (kind === "unique") return "unique";
  if (kind === "level") return "last";
  return unit === "percent" || unit === "fraction" ? "ratio_of_sums" : "weighted_avg";
}
