import { daysBetween } from "@/lib/engagement/days/rules";
import type { Period } from "../measure/rules";
import type { Direction } from "../rules";

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
