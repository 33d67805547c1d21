import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { aggregate, finished, wholeSeries } from "@/lib/kpi/measure/rules";
import { type Acceptance, acceptance, type Terms, termsOf } from "../acceptance/rules";
import { readyToAccept } from "../ready/rules";
import { type Check, type Letter, type LetterState, smart } from "../smart/rules";

/** An objective as its line on the page says it. */
export type ObjectiveLine = {
  item: Item<"objective">;
  kpi: Item<"kpi"> | null;
  owner: Item<"person"> | null;
  /** the indicator's last finished period, in its unit; null without a figure */
  current: number | null;
  /** how much of the way is done, 0 to 1; null where start, target or figure is missing */
  share: number | null;
  states: Record<Letter, LetterState>;
  blockers: Check[];
  warnings: Check[];
  acceptance: Acceptance;
  /** its indicator, values and dates stand: it can be agreed on */
  ready: boolean;
  terms: Terms;
};

/** The objectives that count on the page, in their order: all but the dropped ones. */
export function objectiveLines(reading: Reading): ObjectiveLine[] {
  return reading
    .all("objective")
    .filter(({ data }) => data.status !== "dropped")
    .map((item) => lineOf(reading, item));
}

function lineOf(reading: Reading, item: Item<"objective">): ObjectiveLine {
  const kpi = reading.to("measures", item.id, "kpi")[0] ?? null;
  const current = kpi && currentValue(reading, kpi);
  const { states, blockers, warnings } = smart(reading, item);
  return {
    item,
    kpi,
    owner: reading.to("owner", item.id, "person")[0] ?? null,
    current,
    share: shareOfWay(item.data.startValue, item.data.target, current),
    states,
    blockers,
    warnings,
    acceptance: acceptance(reading, item),
    ready: readyToAccept(reading, item),
    terms: termsOf(reading, item),
  };
}

/** An indicator's value over its last finished period, or null where there is none. */
export function currentValue(reading: Reading, kpi: Item<"kpi">): number | null {
  const points = wholeSeries(reading.series(kpi.id), kpi.data.aggregation);
  return finished(aggregate(points, kpi.data), reading.today).at(-1)?.value ?? null;
}

/** How much of the way from start to target is done, 0 to 1, whichever way is better; null where one is missing. */
export function shareOfWay(
  start: number | null,
  target: number | null,
  current: number | null,
): number | null {
  if (start === null || target === null || current === null || start === target) return null;
  return Math.min(1, Math.max(0, (current - start) / (target - start)));
}

/** How many objectives are under way, and how many of them still lack a letter. */
export function countObjectives(lines: readonly ObjectiveLine[]): { all: number; open: number } {
  const active = lines.filter(({ item }) => item.data.status === "active");
  const open = active.filter(({ blockers }) => blockers.length > 0);
  return { all: active.length, open: open.length };
}
