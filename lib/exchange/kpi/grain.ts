import type { Dated } from "./calendar";
import { mondayOf } from "./day";
import type { Notes } from "./notes";
import type { Plan } from "./plan";
import type { SeriesGrain } from "./reading";

type DatedPlan = Exclude<Plan, { shape: "dimension" }>;

/** Whether the lines stand for days, weeks or months; a table of Mondays only is one of weeks. */
export function grained(
  lines: Dated[],
  plan: DatedPlan,
  notes: Notes,
): { grain: SeriesGrain; lines: Dated[] } {
  if (plan.shape === "events") return { grain: "daily", lines };
  if (plan.index?.step === "month") return { grain: "monthly", lines };
  if (plan.index?.step === "week") {
    notes.warn("weeks_from_sunday");
    return { grain: "weekly", lines };
  }
  const days = [...new Set(lines.map((line) => line.day))].sort();
  const grain = spacing(days);
  if (grain === "daily") return { grain, lines };
  notes.warn("grain_inferred", { grain });
  if (grain === "monthly") return { grain, lines };
  return { grain, lines: lines.map((line) => ({ ...line, day: mondayOf(line.day) })) };
}

function spacing(days: string[]): SeriesGrain {
  if (days.length >= 3 && days.every((day) => day.endsWith("-01"))) return "monthly";
  const gaps = days.slice(1).map((day, at) => Date.parse(day) - Date.parse(days[at] ?? day));
  const week = 7 * 86_400_000;
  return days.length >= 4 && gaps.every((gap) => gap === week) ? "weekly" : "daily";
}
