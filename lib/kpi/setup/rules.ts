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
    grain: grainFor({ kind, grain }),
    source: "import" as const,
  };
}

/**
 * The period by which an indicator made for a file is looked at: days by the week, but people counted once, whom nobody
 * can add up, as the file counts them.
 */
export function grainFor({ kind, grain }: Pick<Seen, "kind" | "grain">): Grain {
  return grain === "daily" && kind !== "unique" ? "weekly" : grain;
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
