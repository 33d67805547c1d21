import { median, quantile } from "simple-statistics";
import { addDays, dayFrom, dayNumber } from "@/lib/engagement/days/rules";
import type { Series } from "@/lib/engagement/schema";
import type { Aggregation, Grain, Unit } from "../rules";

/** Day, value (or numerator), denominator, as a series holds it. */
export type Point = readonly [day: string, value: number, denominator: number | null];

/** What an indicator amounts to over one day, week (Monday to Sunday), month, quarter or year. */
export type Period = {
  from: string;
  /** last day, included */
  to: string;
  /** null where the readings of the period cannot honestly be made into one figure */
  value: number | null;
  /** what the figure rests on: the denominators added up, or the value itself where things are counted */
  base: number | null;
};

export type Measured = { aggregation: Aggregation; unit: Unit; grain: Grain };

/** Days that one period of a grain lasts, about. */
export const grainDays: Record<Grain, number> = {
  daily: 1,
  weekly: 7,
  monthly: 31,
  quarterly: 92,
  yearly: 366,
};

/**
 * The points of an indicator, one list ordered by day: the series without a segment where there is one,
 * else all segments (which only a sum may add up; other aggregations take the longest segment).
 */
export function wholeSeries(series: readonly Series[], aggregation: Aggregation): Point[] {
  const whole = series.find(({ segment }) => segment === "");
  if (whole) return ordered(whole.points);
  if (aggregation === "sum" || aggregation === "ratio_of_sums") {
    return ordered(series.flatMap(({ points }) => points));
  }
  const longest = [...series].sort(
    (a, b) => b.points.length - a.points.length || (a.segment < b.segment ? -1 : 1),
  )[0];
  return ordered(longest?.points ?? []);
}

/**
 * Points made into periods of a grain, oldest first, by the indicator's aggregation (the nine of the KPI catalogue).
 * Rates are added above and below, then divided, and a percentage counts 0 to 100; people counted once cannot be added,
 * so a period with several such readings has no value. Days without a reading make no period: a gap is never a zero.
 */
export function aggregate(
  points: readonly Point[],
  { aggregation, unit, grain }: Measured,
): Period[] {
  const periods: Period[] = [];
  let first = 0;
  let from = "";
  let to = "";
  const close = (end: number) => {
    if (end > first) periods.push(figure(points, first, end, from, to, aggregation, unit));
  };
  for (let i = 0; i < points.length; i++) {
    const day = (points[i] as Point)[0];
    if (day <= to) continue;
    close(i);
    first = i;
    [from, to] = periodOf(day, grain);
  }
  close(points.length);
  return periods;
}

// Figures of many indicators fall on the same few thousand days.
const knownPeriods = new Map<Grain, Map<string, readonly [from: string, to: string]>>();
const knownAtMost = 20_000;

/** The first and last day of the period of a grain in which a day falls. */
export function periodOf(day: string, grain: Grain): readonly [from: string, to: string] {
  const known = knownPeriods.get(grain) ?? new Map<string, readonly [string, string]>();
  const seen = known.get(day);
  if (seen) return seen;
  if (known.size === 0) knownPeriods.set(grain, known);
  const period = computed(day, grain);
  if (known.size < knownAtMost) known.set(day, period);
  return period;
}

function computed(day: string, grain: Grain): readonly [from: string, to: string] {
  const year = +day.slice(0, 4);
  const month = +day.slice(5, 7);
  if (grain === "daily") return [day, day];
  if (grain === "weekly") {
    const number = dayNumber(day);
    const monday = number - ((((number + 3) % 7) + 7) % 7);
    return [dayFrom(monday), dayFrom(monday + 6)];
  }
  if (grain === "yearly") return [`${day.slice(0, 4)}-01-01`, `${day.slice(0, 4)}-12-31`];
  const length = grain === "quarterly" ? 3 : 1;
  const first = month - ((month - 1) % length);
  const next =
    first + length > 12 ? firstOf(year + 1, first + length - 12) : firstOf(year, first + length);
  return [firstOf(year, first), addDays(next, -1)];
}

/** The periods that are over: the one that is still running says nothing yet. */
export function finished(periods: readonly Period[], today: string): Period[] {
  return periods.filter(({ to }) => to < today);
}

/** One period: the points from `first` to before `end`, which is at least one. */
function figure(
  points: readonly Point[],
  first: number,
  end: number,
  from: string,
  to: string,
  aggregation: Aggregation,
  unit: Unit,
): Period {
  let sum = 0;
  let below = 0;
  let weighted = 0;
  let weighed = true;
  for (let i = first; i < end; i++) {
    const point = points[i] as Point;
    const [value, weight] = [point[1], point[2]];
    sum += value;
    if (weight === null) weighed = false;
    else {
      below += weight;
      weighted += value * weight;
    }
  }
  const last = (points[end - 1] as Point)[1];
  let value: number | null = last;
  let base: number | null = weighed ? below : last;
  switch (aggregation) {
    case "sum":
      value = base = sum;
      break;
    case "first":
      value = base = (points[first] as Point)[1];
      break;
    case "ratio_of_sums":
      // A rate typed in as it is has nothing to add up: the latest reading stands.
      base = weighed ? below : null;
      if (weighed) value = below === 0 ? null : (sum / below) * (unit === "percent" ? 100 : 1);
      break;
    case "weighted_avg":
      base = weighed ? below : null;
      if (weighed) value = below === 0 ? null : weighted / below;
      break;
    case "unique":
      value = base = end - first === 1 ? last : null;
      break;
    case "median":
    case "p75": {
      const values = points.slice(first, end).map((point) => point[1]);
      value = aggregation === "median" ? median(values) : quantile(values, 0.75);
      base = weighed ? below : values.length;
    }
  }
  return { from, to, value, base };
}

function ordered(points: Point[]): Point[] {
  const sorted = points.every((point, i) => i === 0 || (points[i - 1]?.[0] ?? "") <= point[0]);
  return sorted ? points : [...points].sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
}

function firstOf(year: number, month: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`;
}
