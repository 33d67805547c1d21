export const units = [
  "count",
  "percent",
  "currency",
  "ratio",
  "seconds",
  "hours",
  "months",
  "position",
  "score",
] as const;
export const directions = ["up", "down", "target", "neutral"] as const;
export const aggregations = [
  "sum",
  "last",
  "first",
  "ratio_of_sums",
  "weighted_avg",
  "unique",
  "median",
  "p75",
  "computed",
] as const;
export const grains = ["daily", "weekly", "monthly", "quarterly", "yearly"] as const;
export const kpiStages = ["plan", "reach", "act", "convert", "engage"] as const;

export type Unit = (typeof units)[number];
export type Direction = (typeof directions)[number];
export type Aggregation = (typeof aggregations)[number];
export type Grain = (typeof grains)[number];
