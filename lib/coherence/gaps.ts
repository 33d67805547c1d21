import { daysBetween } from "@/lib/engagement/days/rules";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { gaps, type PeriodGap, trajectory } from "@/lib/kpi/measure/rules";
import { finishedPeriods, hasFreshFigure } from "@/lib/kpi/reading/rules";
import { activeObjectives } from "./subjects";

/** An indicator against its course: what carries the course, and the gap of each period that is over. */
export type Tracked = {
  kpi: Item<"kpi">;
  objective: Item<"objective"> | null;
  list: PeriodGap[];
};

/** Indicators that have a course and fresh figures: those of active objectives, and followed ones with a target of their own. */
export function tracked(reading: Reading): Tracked[] {
  return reading.once("tracked", () => {
    const found = new Map<string, Tracked>();
    for (const objective of activeObjectives(reading)) {
      const kpi = reading.to("measures", objective.id, "kpi")[0];
      if (kpi && !found.has(kpi.id)) {
        found.set(kpi.id, { kpi, objective, list: gapsOf(reading, kpi, objective) });
      }
    }
    for (const kpi of reading.all("kpi")) {
      if (!found.has(kpi.id) && kpi.data.followed && kpi.data.target !== null) {
        found.set(kpi.id, { kpi, objective: null, list: gapsOf(reading, kpi, kpi) });
      }
    }
    return [...found.values()].filter(
      ({ kpi, list }) => list.length > 0 && hasFreshFigure(reading, kpi),
    );
  });
}

export type Behind = { since: string; last: PeriodGap; periods: number; days: number };

/** The unbroken run of periods that are behind by more than `percent`, up to the latest one; null where the latest is not. */
export function behind({ kpi, list }: Tracked, percent: number): Behind | null {
  const smallest = kpi.data.minBase;
  let first: PeriodGap | null = null;
  let periods = 0;
  for (let i = list.length - 1; i >= 0; i--) {
    const one = list[i];
    const tooFew = smallest !== null && one?.base != null && one.base < smallest;
    if (!one || tooFew || one.percent === null || one.percent >= -percent) break;
    first = one;
    periods++;
  }
  const last = list.at(-1);
  if (!first || !last) return null;
  return { since: first.from, last, periods, days: daysBetween(first.from, last.to) + 1 };
}

/** Percents are signed so that negative is behind; said as a distance, to the nearest whole. */
export function distance(percent: number | null): number {
  return Math.round(Math.abs(percent ?? 0));
}

function gapsOf(
  reading: Reading,
  kpi: Item<"kpi">,
  course: Item<"objective"> | Item<"kpi">,
): PeriodGap[] {
  const line = trajectory(course.data);
  if (line.length === 0) return [];
  return gaps(
    finishedPeriods(reading, kpi),
    line,
    kpi.data.direction,
    reading.today,
    course.data.targetMax,
  );
}
