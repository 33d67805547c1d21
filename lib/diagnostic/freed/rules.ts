import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { presenceSpending, type Spending } from "../cost/rules";
import type { PresenceOrder } from "../sections/rules";

/** A presence with what it takes, hours a week and cents a month. */
export type PresenceLine = { item: Item<"presence">; spending: Spending };

/** What could be done with otherwise: the presences that nobody would miss, and what they take in a year. */
export type Freeable = {
  presences: PresenceLine[];
  weeklyHours: number;
  /** 52 weeks of these hours */
  yearlyHours: number;
  /** 12 months of their payments; one-off costs are spent, stopping does not bring them back */
  yearlyCents: number;
  /** how many active presences were tested */
  tested: number;
};

/** Up to this answer to the disappearance test, little would change without it: 0 nothing, 1 almost nothing. */
const missedFrom = 2;

/** The presences that are active, in the asked order: most first, what was never tested last. */
export function presenceLines(reading: Reading, order: PresenceOrder): PresenceLine[] {
  const lines = reading
    .all("presence")
    .filter(({ data }) => data.state === "active")
    .map((item) => ({ item, spending: presenceSpending(reading, item) }));
  const by: Record<PresenceOrder, (a: PresenceLine, b: PresenceLine) => number> = {
    hours: (a, b) => b.spending.weeklyHours - a.spending.weeklyHours,
    cost: (a, b) => b.spending.monthlyCents - a.spending.monthlyCents,
    test: (a, b) => (a.item.data.disappearance ?? 5) - (b.item.data.disappearance ?? 5),
    name: (a, b) => (a.item.data.name < b.item.data.name ? -1 : 1),
  };
  return lines.sort((a, b) => by[order](a, b) || a.item.position - b.item.position);
}

/** Adds up what the tested presences that nobody would miss take in hours and money a year. */
export function freeable(lines: readonly PresenceLine[]): Freeable {
  const tested = lines.filter(({ item }) => item.data.disappearance !== null);
  const presences = tested.filter(({ item }) => (item.data.disappearance ?? 4) < missedFrom);
  const weeklyHours = presences.reduce((sum, { spending }) => sum + spending.weeklyHours, 0);
  const monthly = presences.reduce((sum, { spending }) => sum + spending.monthlyCents, 0);
  return {
    presences,
    weeklyHours,
    yearlyHours: weeklyHours * 52,
    yearlyCents: monthly * 12,
    tested: tested.length,
  };
}
