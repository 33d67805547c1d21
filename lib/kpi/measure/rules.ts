import { median, quantile } from "simple-statistics";
import { addDays, dayFrom, dayNumber, daysBetween, daysInMonth } from "@/lib/engagement/days/rules";
import type { Series } from "@/lib/engagement/schema";
import type { Aggregation, Direction, Grain, Unit } from "../rules";

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

export type Trajectory = { day: string; value: number }[];

/** What a course is drawn from: the fields of an objective, or of an indicator that has its own. */
export type Course = {
  startValue: number | null;
  startDay: string | null;
  startsOn?: string | null;
  target: number | null;
  deadline: string | null;
  milestones?: readonly { day: string; value: number }[];
};

/** The course as a line: start, milestones, target. Empty unless start value, a start date, target and deadline are known. */
export function trajectory(course: Course): Trajectory {
  const start = course.startsOn ?? course.startDay;
  const { startValue, target, deadline } = course;
  if (start === null || startValue === null || target === null || deadline === null) return [];
  if (start >= deadline) return [];
  const between = (course.milestones ?? [])
    .filter(({ day }) => day > start && day < deadline)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  return [{ day: start, value: startValue }, ...between, { day: deadline, value: target }];
}

/** The course on a day, straight between its waypoints; its last value after the end, null before the start. */
export function valueAt(line: Trajectory, day: string): number | null {
  const first = line[0];
  if (first === undefined || day < first.day) return null;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1], line[i]];
    if (a && b && day <= b.day) {
      const share = daysBetween(a.day, day) / Math.max(1, daysBetween(a.day, b.day));
      return a.value + (b.value - a.value) * share;
    }
  }
  return line.at(-1)?.value ?? null;
}

export type Gap = {
  /** in the indicator's unit; negative is behind, whichever way is better */
  difference: number;
  /** of the expected value, in %; null where that is 0 */
  percent: number | null;
};

/**
 * How far a value is from the course, signed so that negative is always behind: below it where more is better,
 * above it where less is, outside [expected, highest] where the indicator must stay in a range. Null for an indicator without a direction.
 */
export function gap(
  actual: number,
  expected: number,
  direction: Direction,
  highest: number | null = null,
): Gap | null {
  if (direction === "neutral") return null;
  const difference =
    direction === "up"
      ? actual - expected
      : direction === "down"
        ? expected - actual
        : Math.min(0, actual - expected, (highest ?? expected) - actual);
  return { difference, percent: expected === 0 ? null : (difference / Math.abs(expected)) * 100 };
}

export type PeriodGap = Period & Gap & { value: number; expected: number };

/** The gap of each finished period that has a value, against the course on the period's last day; oldest first. */
export function gaps(
  periods: readonly Period[],
  line: Trajectory,
  direction: Direction,
  today: string,
  highest: number | null = null,
): PeriodGap[] {
  const found: PeriodGap[] = [];
  for (const period of periods) {
    const one = gapOf(period, line, direction, today, highest);
    if (one) found.push(one);
  }
  return found;
}

/** The gap of one period against the course on its last day; null where it is not over, has no value or lies before the course. */
export function gapOf(
  period: Period,
  line: Trajectory,
  direction: Direction,
  today: string,
  highest: number | null = null,
): PeriodGap | null {
  const { from, to, value, base } = period;
  if (to >= today || value === null) return null;
  const expected = valueAt(line, to);
  const distance = expected === null ? null : gap(value, expected, direction, highest);
  if (expected === null || distance === null) return null;
  return { from, to, value, base, expected, ...distance };
}

/** Whether the latest gap is closing, opening or steady (within one point of a percent) against the one before; null under two. */
export function gapTrend(list: readonly Gap[]): "closing" | "opening" | "steady" | null {
  const [before, last] = [list.at(-2)?.percent, list.at(-1)?.percent];
  if (before == null || last == null) return null;
  if (Math.abs(last - before) < 1) return "steady";
  return last > before ? "closing" : "opening";
}

export type Level = { month: string; value: number };

/** An indicator's level month by month, in the unit of its grain: what adds up is averaged over the month's periods. */
export function monthlyLevels(
  points: readonly Point[],
  measured: Measured,
  today: string,
): Level[] {
  const grain = levelGrain(measured);
  return levelsFrom(finished(aggregate(points, { ...measured, grain }), today), today);
}

/** The grain whose periods make the monthly levels: its own where figures add up, by the month where they do not. */
export function levelGrain({ aggregation, grain }: Measured): Grain {
  const adds = aggregation === "sum" || aggregation === "unique";
  return adds || (grain !== "daily" && grain !== "weekly") ? grain : "monthly";
}

/** Monthly levels from periods of `levelGrain` that are over. The running month has none yet. */
export function levelsFrom(periods: readonly Period[], today: string): Level[] {
  const levels: Level[] = [];
  const running = today.slice(0, 7);
  let month = "";
  let sum = 0;
  let count = 0;
  const close = () => {
    if (count > 0) levels.push({ month, value: sum / count });
  };
  for (const { to, value } of periods) {
    // Periods come in order: what begins with another month closes the one before.
    if (!to.startsWith(month) || month === "") {
      close();
      month = to.slice(0, 7);
      sum = 0;
      count = 0;
    }
    if (value === null || month >= running) continue;
    sum += value;
    count++;
  }
  close();
  return levels;
}

export type Pace = {
  /** change a month that the rest of the course asks for, counted in the direction that is better */
  required: number;
  /** best average monthly change over any 3 months of the last 12, counted the same way */
  best: number;
};

/** Readings under which a pace already achieved is not known (KPI catalogue, check `pace`). */
export const paceReadings = 4;

/**
 * The pace that a course still asks for, against the best one seen over any 3 months of the last 12.
 * Null where it is unknown: under 4 monthly readings, no target or deadline, deadline past, or no direction to go.
 */
export function pace(
  monthly: readonly Level[],
  course: Course,
  direction: Direction,
  today: string,
): Pace | null {
  const { target, deadline } = course;
  if (target === null || deadline === null || deadline <= today) return null;
  const since = monthIndex(today) - 13;
  const levels = new Map<number, number>();
  let latest: number | undefined;
  for (let i = monthly.length - 1; i >= 0; i--) {
    const { month, value } = monthly[i] as Level;
    const at = monthIndex(month);
    if (at < since) break;
    levels.set(at, value);
    latest ??= value;
  }
  if (levels.size < paceReadings || latest === undefined) return null;
  const sign = direction === "neutral" ? 0 : direction === "down" || target < latest ? -1 : 1;
  if (sign === 0 || (direction === "up" && sign < 0)) return null;

  let best: number | null = null;
  for (const [at, value] of levels) {
    const then = levels.get(at + 3);
    if (then === undefined) continue;
    best = Math.max(best ?? Number.NEGATIVE_INFINITY, (sign * (then - value)) / 3);
  }
  if (best === null) return null;
  const months = daysBetween(today, deadline) / daysInMonth;
  return { required: (sign * (target - latest)) / Math.max(months, 1 / 30), best };
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

function monthIndex(day: string): number {
  return +day.slice(0, 4) * 12 + +day.slice(5, 7) - 1;
}
