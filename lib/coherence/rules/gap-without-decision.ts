import { dayOfMoment } from "@/lib/engagement/days/rules";
import type { Reading } from "@/lib/engagement/reading/rules";
import { servingSteps } from "@/lib/strategy/smart/rules";
import { thing } from "../finding";
import { behind, distance, type Tracked, tracked } from "../gaps";
import { each, made, rule } from "../rule";
import { objectiveStakes, ownerAndLeaders } from "../subjects";

/** An indicator stays well behind its course and nothing was decided. Examines the indicators that have a course and fresh figures. */
export const gapWithoutDecision = rule({
  id: "gap-without-decision",
  sign: "optimisation",
  severity: "warning",
  stage: "measure",
  examine: (reading, { percent, periods, days }) =>
    each(tracked(reading), (one) => {
      const run = behind(one, percent);
      if (!run || run.periods < periods || run.days < days) return null;
      if (isAnswered(reading, one, run.since)) return null;
      const { kpi, objective } = one;
      return {
        about: [kpi],
        also: objective ? [objective] : [],
        leads: made("decision", "question"),
        values: {
          kpi: thing(kpi),
          gap: { percent: distance(run.last.percent) },
          above: { choice: sides[kpi.data.direction] },
          since: { day: run.since },
          periods: run.periods,
          grain: { choice: kpi.data.grain },
        },
        // A gap that wavers by a point is the same evidence.
        proof: [kpi.id, run.since, Math.round(distance(run.last.percent) / 10)],
        stakes: objective ? objectiveStakes(reading, objective) : {},
        decider: ownerAndLeaders(reading, objective?.id ?? kpi.id),
      };
    }),
});

// Where a range is to be kept, either side is off course.
const sides = { up: "no", down: "yes", target: "apart", neutral: "no" } as const;

/** A decision about the indicator or its objective, or a step for it, since the gap opened. */
function isAnswered(reading: Reading, { kpi, objective }: Tracked, since: string): boolean {
  const decisions = [
    ...reading.from("measures", kpi.id, "decision"),
    ...(objective ? reading.from("about", objective.id, "decision") : []),
  ];
  if (decisions.some(({ data }) => data.takenOn !== null && data.takenOn >= since)) return true;
  const steps = objective ? servingSteps(reading, objective) : [];
  return steps.some(
    ({ createdAt, data }) =>
      dayOfMoment(createdAt) >= since || (data.startsOn !== null && data.startsOn >= since),
  );
}
