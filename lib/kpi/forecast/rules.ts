import { linearRegression, linearRegressionLine, mean } from "simple-statistics";
import { dayNumber } from "@/lib/engagement/days/rules";
import type { Period } from "../measure/rules";

/** Where an indicator is heading on a day, with the band in which it lands eight times in ten. */
export type Forecast = { day: string; value: number; low: number; high: number };

/** Finished periods that a trend rests on: enough to see one, few enough to be of today. */
const fewest = 5;
const most = 12;

/**
 * The straight line through the last twelve periods, prolonged to a day (least squares; band: prediction interval of the
 * regression, y ± t₀.₉₀(n−2) · s · √(1 + 1/n + (x−x̄)²/Sxx)). Null under five periods with a value. What was never negative
 * is not foreseen negative.
 */
export function forecast(periods: readonly Period[], day: string): Forecast | null {
  const known = periods.filter((period) => period.value !== null).slice(-most);
  if (known.length < fewest) return null;
  const points = known.map(({ to, value }) => [dayNumber(to), value as number] as [number, number]);
  const line = linearRegressionLine(linearRegression(points));
  const n = points.length;
  const centre = mean(points.map(([x]) => x));
  const spread = points.reduce((sum, [x]) => sum + (x - centre) ** 2, 0);
  const error = points.reduce((sum, [x, y]) => sum + (y - line(x)) ** 2, 0) / (n - 2);
  const at = dayNumber(day);
  const margin =
    (eightInTen[n - 2] ?? 1.282) *
    Math.sqrt(error * (1 + 1 / n + (at - centre) ** 2 / Math.max(spread, 1)));
  const floor = points.every(([, y]) => y >= 0) ? 0 : Number.NEGATIVE_INFINITY;
  const value = Math.max(floor, line(at));
  return {
    day,
    value,
    low: Math.max(floor, line(at) - margin),
    high: Math.max(floor, line(at) + margin),
  };
}

/** Student's t, 90th percentile, by degrees of freedom: ten per cent on either side. */
const eightInTen: Record<number, number> = {
  3: 1.638,
  4: 1.533,
  5: 1.476,
  6: 1.44,
  7: 1.415,
  8: 1.397,
  9: 1.383,
  10: 1.372,
};
