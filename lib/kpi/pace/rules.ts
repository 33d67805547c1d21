import { daysBetween, daysInMonth } from "@/lib/engagement/days/rules";
import { aggregate, finished, type Measured, type Period, type Point } from "../measure/rules";
import type { Direction, Grain } from "../rules";
import type { Course } from "../trajectory/rules";

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

function monthIndex(day: string): number {
  return +day.slice(0, 4) * 12 + +day.slice(5, 7) - 1;
}
