import { daysBetween } from "@/lib/engagement/days/rules";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import type { Period } from "@/lib/kpi/measure/rules";
import { finishedPeriods, hasFreshFigure } from "@/lib/kpi/reading/rules";
import { gapOf, type PeriodGap, trajectory } from "@/lib/kpi/trajectory/rules";
import { activeObjectives } from "./subjects";

/** An indicator against its course: what carries the course, and the gap of each period that is over. */
export type Tracked = {
  kpi: Item<"kpi">;
  objective: Item<"objective"> | null;
  /** the latest gap */
  last: PeriodGap;
  /** gaps of the periods that are over, the latest first, each looked at when it is asked for */
  backwards(): Iterable<PeriodGap>;
};

/** Indicators that have a course and fresh figures: those of active objectives, and followed ones with a target of their own. */
export function tracked(reading: Reading): Tracked[] {
  return reading.once("tracked", () => {
    const found = new Map<string, Tracked | null>();
    for (const objective of activeObjectives(reading)) {
      const kpi = reading.to("measures", objective.id, "kpi")[0];
      if (kpi && !found.has(kpi.id)) found.set(kpi.id, trackedBy(reading, kpi, objective));
    }
    for (const kpi of reading.all("kpi")) {
      if (!found.has(kpi.id) && kpi.data.followed && kpi.data.target !== null) {
        found.set(kpi.id, trackedBy(reading, kpi, null));
      }
    }
    return [...found.values()].filter((one) => one !== null);
  });
}

export type Behind = { since: string; last: PeriodGap; periods: number; days: number };

/** The unbroken run of periods that are behind by more than `percent`, up to the latest one; null where the latest is not. */
export function behind({ kpi, last, backwards }: Tracked, percent: number): Behind | null {
  const smallest = kpi.data.minBase;
  let first: PeriodGap | null = null;
  let periods = 0;
  for (const one of backwards()) {
    const tooFew = smallest !== null && one.base !== null && one.base < smallest;
    if (tooFew || one.percent === null || one.percent >= -percent) break;
    first = one;
    periods++;
  }
  if (!first) return null;
  return { since: first.from, last, periods, days: daysBetween(first.from, last.to) + 1 };
}

/** Percents are signed so that negative is behind; said as a distance, to the nearest whole. */
export function distance(percent: number | null): number {
  return Math.round(Math.abs(percent ?? 0));
}

function trackedBy(
  reading: Reading,
  kpi: Item<"kpi">,
  objective: Item<"objective"> | null,
): Tracked | null {
  const course = (objective ?? kpi).data;
  const line = trajectory(course);
  if (line.length === 0 || !hasFreshFigure(reading, kpi)) return null;
  const periods = finishedPeriods(reading, kpi);
  // Most indicators are where they should be: only as many periods are compared as have fallen behind.
  function* backwards() {
    for (let i = periods.length - 1; i >= 0; i--) {
      const period = periods[i] as Period;
      if (period.to < (line[0]?.day ?? "")) return;
      const { direction } = kpi.data;
      const one = gapOf(period, line, direction, reading.today, course.targetMax);
      if (one) yield one;
    }
  }
  const [last] = backwards();
  return last ? { kpi, objective, last, backwards } : null;
}
