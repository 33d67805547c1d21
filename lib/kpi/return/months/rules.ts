import { addDays } from "@/lib/engagement/days/rules";
import type { Window } from "../../dashboard/rules";

/**
 * The months (`YYYY-MM`, oldest first) over which costs and returns are compared: whole ones alone, since a return is
 * known by the month. Three for the short window, six for the middle one, all since the engagement opened for the long.
 */
export function closedMonths(window: Window, today: string, openedOn: string): string[] {
  const last = ordinal(today) - 1;
  const first = { week: last - 2, month: last - 5, start: Math.min(last, ordinal(openedOn)) };
  return Array.from({ length: last - first[window] + 1 }, (_, at) => monthOf(first[window] + at));
}

/** Months that follow one another, as spans of days: what lies in a span is counted in one piece. */
export function spansOf(months: readonly string[]): { from: string; to: string }[] {
  const spans: { from: string; to: string }[] = [];
  for (const month of [...months].sort()) {
    const last = spans.at(-1);
    if (last && addDays(last.to, 1) === firstDay(month)) last.to = lastDay(month);
    else spans.push({ from: firstDay(month), to: lastDay(month) });
  }
  return spans;
}

export const firstDay = (month: string) => `${month}-01`;
export const lastDay = (month: string) => addDays(firstDay(monthOf(ordinal(month) + 1)), -1);

function ordinal(day: string): number {
  return +day.slice(0, 4) * 12 + +day.slice(5, 7) - 1;
}

function monthOf(ordinal: number): string {
  const year = String(Math.floor(ordinal / 12)).padStart(4, "0");
  return `${year}-${String((ordinal % 12) + 1).padStart(2, "0")}`;
}
