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
  if (denominator === null) return { numerator: plain(numerator, file, kpi), denominator: null };
  if (kpi.aggregation === "ratio_of_sums") return { numerator, denominator };
  if (denominator === 0) return null;
  const value = (file.scale * numerator) / denominator;
  // The scale of a rate already says percent; only what was written as a fraction still has to become one.
  const spoken = file.scale === 1 ? plain(value, file, kpi) : value;
  if (kpi.aggregation === "weighted_avg") return { numerator: spoken, denominator };
  return { numerator: spoken, denominator: null };
}

function plain(value: number, file: FileMeasure, kpi: Fed): number {
  return file.unit === "fraction" && kpi.unit === "percent" ? value * 100 : value;
}
