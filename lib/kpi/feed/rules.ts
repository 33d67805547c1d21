import type { Aggregation, Unit } from "../rules";

/** A figure as a file gives it: a plain value, or what stands above and below the line of a rate. */
export type FilePoint = { day: string; numerator: number; denominator: number | null };

/** What a series of a file says about its figures (see lib/exchange/kpi). */
export type FileMeasure = {
  unit: "count" | "percent" | "fraction" | "money" | "seconds" | "position" | "average";
  /** value = scale × numerator ÷ denominator, where the points have both */
  scale: number;
};

/** The indicator that a series feeds. */
export type Fed = { aggregation: Aggregation; unit: Unit };

/** A figure as `point` keeps it: what the indicator's aggregation adds up (lib/kpi/measure). */
export type Kept = { numerator: number; denominator: number | null };

/**
 * One figure of a file in the terms of the indicator it feeds. Null where the file has a line and no figure
 * (a rate over nothing).
 */
export function kept(point: FilePoint, file: FileMeasure, kpi: Fed): Kept | null {
  const { numerator, denominator } = point;
  const spoken = file.unit === "fraction" && kpi.unit === "percent" ? 100 : 1;
  if (denominator === null) return { numerator: numerator * spoken, denominator: null };
  // value = times × numerator ÷ denominator, in the unit of the indicator
  const times = file.scale * spoken;
  if (kpi.aggregation === "ratio_of_sums") {
    // What the aggregation itself multiplies by (lib/kpi/measure): a percentage counts 0 to 100.
    const again = kpi.unit === "percent" ? 100 : 1;
    return { numerator: times === again ? numerator : (numerator * times) / again, denominator };
  }
  if (denominator === 0) return null;
  const value = (times * numerator) / denominator;
  return { numerator: value, denominator: kpi.aggregation === "weighted_avg" ? denominator : null };
}
