import type { Report } from "@/lib/coherence/check";
import { type Finding, type Sign, signs } from "@/lib/coherence/finding";
import { addDays } from "@/lib/engagement/days/rules";
import { nextReview, reviewSoon } from "@/lib/engagement/overview/rules";
import type { Reading } from "@/lib/engagement/reading/rules";
import { type Stage, stages } from "@/lib/engagement/rules";
import { stagesOf } from "@/lib/engagement/stages/rules";
import { type Status, stand } from "@/lib/kpi/dashboard/rules";
import { progressBetween, scoreOf, standingSeries } from "@/lib/maturity/progress/rules";
import { isOpen } from "@/lib/roadmap/rules";

/** What the portfolio shows of an engagement, as the consultants see it. */
export type Summary = {
  /** the stage of the loop where work is: the first that is not solid */
  stage: Stage;
  /** 0 to 100, null without data */
  signs: Record<Sign, number | null>;
  overall: number | null;
  /** 0 to 100: the assessments in order (the last few), and the way since the one before */
  maturity: { course: number[]; delta: number | null; stable: boolean };
  /** followed indicators by where they stand */
  figures: Record<Status, number>;
  lateSteps: number;
  review: { on: string; at: string } | null;
  /** what is critical and stands by itself, the gravest first */
  critical: { count: number; first: Finding | null };
};

/** Assessments drawn in the small line. */
const drawn = 6;

/** An engagement in the few figures of its line. Pure: same reading and report, same line. */
export function summaryOf(reading: Reading, report: Report): Summary {
  const states = stagesOf(reading);
  const critical = report.findings.filter(
    ({ severity, state, foldedUnder }) =>
      severity === "critical" && state !== "waived" && foldedUnder === null,
  );
  return {
    stage: stages.find((stage) => states[stage].state !== "solid") ?? "correct",
    signs: Object.fromEntries(
      signs.map((sign) => [sign, share(report.signs[sign].score)]),
    ) as Summary["signs"],
    overall: share(report.overall),
    maturity: maturityOf(reading),
    figures: figuresOf(reading),
    lateSteps: reading
      .all("step")
      .filter(
        (step) => isOpen(step) && step.data.endsOn !== null && step.data.endsOn < reading.today,
      ).length,
    review: nextReview(reading),
    critical: { count: critical.length, first: critical[0] ?? null },
  };
}

function share(score: number | null): number | null {
  return score === null ? null : score * 100;
}

function maturityOf({ engagement }: Reading): Summary["maturity"] {
  const rounds = engagement.rounds
    .flatMap((round) => {
      const { form } = round;
      return form === "full" || form === "core" ? [{ ...round, form }] : [];
    })
    .sort((a, b) => (a.openedOn < b.openedOn ? -1 : a.openedOn > b.openedOn ? 1 : 0));
  const course = rounds.flatMap((round) => {
    const series = standingSeries(round);
    const overall = series && scoreOf(round, series).overall;
    return overall === null ? [] : [overall];
  });
  const [before, last] = [rounds.at(-2), rounds.at(-1)];
  const change = before && last ? (progressBetween(before, last)?.overall ?? null) : null;
  return {
    course: course.slice(-drawn),
    delta: change?.delta ?? null,
    stable: change?.stable ?? false,
  };
}

function figuresOf(reading: Reading): Summary["figures"] {
  const counts = { ahead: 0, watch: 0, behind: 0, unmeasured: 0 };
  for (const kpi of reading.all("kpi"))
    if (kpi.data.followed) counts[stand(reading, kpi).status] += 1;
  return counts;
}

/** A client who has not come for this long is losing the thread, in days. */
export const absentAfter = 21;
/** An invitation that nobody opened for this long may never have arrived, in days. */
export const invitationStale = 3;
/** An engagement is new for a month, in days. */
export const newFor = 30;

export type Reason =
  | { why: "review"; on: string; at: string }
  | { why: "invitation"; name: string; at: number }
  | { why: "absent"; days: number }
  | { why: "critical"; finding: Finding };

const dayMs = 86_400_000;

/** Why an engagement needs its consultant this week, the most pressing first; empty where it does not. */
export function reasonsOf(
  {
    summary,
    visitedAt,
    invitation,
  }: {
    summary: Summary | null;
    visitedAt: number | null;
    invitation: { name: string; at: number } | null;
  },
  today: string,
  now: number,
): Reason[] {
  const reasons: Reason[] = [];
  if (summary?.review && summary.review.on <= addDays(today, reviewSoon))
    reasons.push({ why: "review", ...summary.review });
  if (invitation && now - invitation.at >= invitationStale * dayMs)
    reasons.push({ why: "invitation", ...invitation });
  const away = visitedAt === null ? 0 : Math.floor((now - visitedAt) / dayMs);
  if (away >= absentAfter) reasons.push({ why: "absent", days: away });
  if (summary?.critical.first) reasons.push({ why: "critical", finding: summary.critical.first });
  return reasons;
}
