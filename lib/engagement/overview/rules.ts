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

/** A review this near needs its agenda read over, in days. */
export const reviewSoon = 7;

/** The next planned review: its day and its hour where the business is; null without one. */
export function nextReview(reading: Reading): { id: string; on: string; at: string } | null {
  const [next] = reading
    .all("review")
    .flatMap(({ id, data: { state, plannedAt } }) =>
      state === "planned" && plannedAt
        ? [{ id, on: plannedAt.slice(0, 10), at: plannedAt.slice(11) }]
        : [],
    )
    .filter(({ on }) => on >= reading.today)
    .sort((a, b) => `${a.on} ${a.at}`.localeCompare(`${b.on} ${b.at}`));
  return next ?? null;
}
