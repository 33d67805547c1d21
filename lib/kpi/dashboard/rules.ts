import { addDays, daysBetween } from "@/lib/engagement/days/rules";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { type Forecast, forecast } from "../forecast/rules";
import {
  aggregate,
  finished,
  grainDays,
  type Period,
  type Point,
  wholeSeries,
} from "../measure/rules";
import {
  type Course,
  type Gap,
  gap,
  type Trajectory,
  trajectory,
  valueAt,
} from "../trajectory/rules";

/** How far back the lines are drawn: a quarter, the last half-year and a bit, all of it. */
export const windows = ["week", "month", "start"] as const;
export type Window = (typeof windows)[number];

/** Where an indicator stands against its course; `unmeasured` is grey, never green (method.md, section 9). */
export type Status = "ahead" | "watch" | "behind" | "unmeasured";

/** Behind its course by more than this, in %, an indicator is clearly late (rule `gap-without-decision`). */
export const clearlyBehind = 15;

/** An indicator as it stands on a day: its figures by period, its course, its last figure and the gap between them. */
export type Stand = {
  kpi: Item<"kpi">;
  points: Point[];
  /** periods that are over; of what is a level (`last`), also the running one */
  periods: Period[];
  last: Period | null;
  course: Course;
  line: Trajectory;
  highest: number | null;
  expected: number | null;
  gap: Gap | null;
  status: Status;
  /** day of the last figure */
  lastDay: string | null;
  fresh: boolean;
  /** the last figure rests on fewer than the indicator's smallest sample */
  thin: boolean;
};

/** Reads where an indicator stands on the reading's day. */
export function stand(reading: Reading, kpi: Item<"kpi">): Stand {
  const { today } = reading;
  const points = wholeSeries(reading.series(kpi.id), kpi.data.aggregation);
  const all = aggregate(points, kpi.data);
  const periods =
    kpi.data.aggregation === "last"
      ? all.filter(({ from }) => from <= today)
      : finished(all, today);
  const last = periods.at(-1) ?? null;
  const { course, highest } = courseOf(reading, kpi);
  const line = trajectory(course);
  const day = last && (last.to < today ? last.to : today);
  const expected = day === null ? null : valueAt(line, day);
  const distance =
    last?.value == null || expected === null
      ? null
      : gap(last.value, expected, kpi.data.direction, highest);
  const lastDay = points.at(-1)?.[0] ?? null;
  return {
    kpi,
    points,
    periods,
    last,
    course,
    line,
    highest,
    expected,
    gap: distance,
    status: statusOf(distance, kpi.data.decimals),
    lastDay,
    fresh: lastDay !== null && isFresh(last?.to ?? lastDay, today, kpi.data.grain),
    thin: isThin(last, kpi.data.minBase),
  };
}

/** The course that an indicator is held against: its first active objective's, else its own. */
export function courseOf(
  reading: Reading,
  kpi: Item<"kpi">,
): { course: Course; highest: number | null; objective: string | null } {
  for (const { id, data } of reading.from("measures", kpi.id, "objective"))
    if (data.status === "active" && trajectory(data).length > 0)
      return { course: data, highest: data.targetMax, objective: id };
  return { course: kpi.data, highest: kpi.data.targetMax, objective: null };
}

/** The first and last day that a chart shows: from the past of the window to the end of the course where that is near. */
export function span(standing: Stand, window: Window, today: string): { from: string; to: string } {
  const first = standing.line[0]?.day ?? standing.points[0]?.[0] ?? today;
  const begin = standing.points[0] && standing.points[0][0] < first ? standing.points[0][0] : first;
  const back = { week: 91, month: 210, start: Number.POSITIVE_INFINITY }[window];
  const ahead = { week: 28, month: 190, start: Number.POSITIVE_INFINITY }[window];
  const from = Number.isFinite(back) ? later(begin, addDays(today, -back)) : begin;
  const end = standing.line.at(-1)?.day ?? today;
  const to = later(today, Number.isFinite(ahead) ? earlier(end, addDays(today, ahead)) : end);
  return { from: from < to ? from : addDays(to, -28), to };
}

/** Where the indicator lands at the end of its course if it goes on as it does. */
export function outlook(standing: Stand, today: string): Forecast | null {
  const { deadline, target } = standing.course;
  if (deadline === null || target === null || deadline <= today || standing.line.length === 0)
    return null;
  return forecast(standing.periods, deadline);
}

/** What each remaining period has to bring, in the indicator's unit, for the target to be met; null where it is met. */
export function asked(standing: Stand, today: string): number | null {
  const { deadline, target } = standing.course;
  const { last, kpi } = standing;
  if (deadline === null || target === null || last?.value == null || deadline <= today) return null;
  const missing = target - last.value;
  const met = kpi.data.direction === "down" ? missing >= 0 : missing <= 0;
  if (met || kpi.data.direction === "neutral" || kpi.data.direction === "target") return null;
  const from = last.to < today ? last.to : today;
  return missing / Math.max(1, daysBetween(from, deadline) / grainLength[kpi.data.grain]);
}

const grainLength = { ...grainDays, monthly: 365.25 / 12, quarterly: 365.25 / 4, yearly: 365.25 };

function statusOf(distance: Gap | null, decimals: number): Status {
  if (distance === null) return "unmeasured";
  // What reads "0 behind" is on course.
  if (distance.difference > -0.5 * 10 ** -decimals) return "ahead";
  if (distance.percent === null) return "watch";
  return distance.percent < -clearlyBehind ? "behind" : "watch";
}

/** No figure for twice its grain and a week makes an indicator stale (rule `stale-kpi`). */
function isFresh(day: string, today: string, grain: Item<"kpi">["data"]["grain"]): boolean {
  return daysBetween(day, today) <= 2 * grainDays[grain] + 7;
}

function isThin(last: Period | null, smallest: number | null): boolean {
  return smallest !== null && last !== null && last.base !== null && last.base < smallest;
}

const later = (a: string, b: string) => (a > b ? a : b);
const earlier = (a: string, b: string) => (a < b ? a : b);
