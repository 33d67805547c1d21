import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import {
  aggregate,
  finished,
  grainDays,
  type Period,
  type Point,
  periodOf,
  wholeSeries,
} from "../measure/rules";
import { type Level, levelGrain, levelsFrom, monthlyLevels, type Pace, pace } from "../pace/rules";

/** The figures of an indicator of an engagement, computed once for a reading. The formulas are those of `../measure` and `../pace`. */
export function pointsOf(reading: Reading, kpi: Item<"kpi">): readonly Point[] {
  return reading.onceFor("points", kpi.id, () =>
    wholeSeries(reading.series(kpi.id), kpi.data.aggregation),
  );
}

/** Periods that are over, oldest first. */
export function finishedPeriods(reading: Reading, kpi: Item<"kpi">): Period[] {
  return reading.onceFor("periods", kpi.id, () =>
    finished(aggregate(pointsOf(reading, kpi), kpi.data), reading.today),
  );
}

/** Levels month by month, in the unit of the indicator's grain. */
export function levelsOf(reading: Reading, kpi: Item<"kpi">): Level[] {
  return reading.onceFor("levels", kpi.id, () =>
    levelGrain(kpi.data) === kpi.data.grain
      ? levelsFrom(finishedPeriods(reading, kpi), reading.today)
      : monthlyLevels(pointsOf(reading, kpi), kpi.data, reading.today),
  );
}

/** The pace that an objective still asks of its indicator, against the best one seen; null where unknown. */
export function paceOf(
  reading: Reading,
  objective: Item<"objective">,
  kpi: Item<"kpi">,
): Pace | null {
  return pace(levelsOf(reading, kpi), objective.data, kpi.data.direction, reading.today);
}

/** Last day that the figures cover, null without any. */
export function lastFigure(reading: Reading, kpi: Item<"kpi">): string | null {
  const day = pointsOf(reading, kpi).at(-1)?.[0];
  return day === undefined ? null : periodOf(day, kpi.data.grain)[1];
}

/** Whether the figures are of the last periods: at most 2 grains and 7 days old. */
export function hasFreshFigure(reading: Reading, kpi: Item<"kpi">): boolean {
  const last = lastFigure(reading, kpi);
  return (
    last !== null && reading.patientDays(last, reading.today) <= 2 * grainDays[kpi.data.grain] + 7
  );
}
