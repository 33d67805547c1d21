import type { Report } from "@/lib/coherence/check";
import { type Sign, signs } from "@/lib/coherence/finding";
import type { Reading } from "@/lib/engagement/reading/rules";

/** Below this a sign weakens and takes the buoy's colour on the rose (design brief), 0 to 1. */
export const weakBelow = 0.6;
/** From here on the whole holds. */
const holdsFrom = 0.75;

/** What the title of the overview says: a fact computed from the report. */
export type Heading =
  | { says: "begin" }
  | { says: "holds" | "wavers" | "drifts"; weak: number; worst: Sign | null };

/** Nothing measured: it begins. Holds from 75 % without anything critical; drifts under 60 %; wavers between. */
export function headingOf(report: Pick<Report, "signs" | "overall" | "findings">): Heading {
  if (report.overall === null) return { says: "begin" };
  const scored = signs.flatMap((sign) => {
    const { score } = report.signs[sign];
    return score === null ? [] : [{ sign, score }];
  });
  const worst = scored.reduce<{ sign: Sign; score: number } | null>(
    (low, one) => (low === null || one.score < low.score ? one : low),
    null,
  );
  const weak = scored.filter(({ score }) => score < weakBelow).length;
  const critical = report.findings.some(
    ({ severity, state }) => severity === "critical" && state !== "waived",
  );
  const says =
    report.overall >= holdsFrom && !critical
      ? "holds"
      : report.overall < weakBelow
        ? "drifts"
        : "wavers";
  return { says, weak, worst: worst && worst.score < weakBelow ? worst.sign : null };
}

/** The next planned review: its day and its hour where the business is; null without one. */
export function nextReview(reading: Reading): { on: string; at: string } | null {
  const planned = reading
    .all("review")
    .flatMap(({ data }) => (data.state === "planned" && data.plannedAt ? [data.plannedAt] : []))
    .filter((moment) => moment.slice(0, 10) >= reading.today)
    .sort()[0];
  return planned ? { on: planned.slice(0, 10), at: planned.slice(11) } : null;
}
