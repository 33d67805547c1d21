import { dayOfMoment } from "@/lib/engagement/days/rules";
import type { Reading } from "@/lib/engagement/reading/rules";
import { servingChannels, servingSteps } from "@/lib/strategy/smart/rules";
import { thing } from "../finding";
import { behind, distance, type Tracked, tracked } from "../gaps";
import { each, rule } from "../rule";
import { objectiveStakes, ownerAndLeaders } from "../subjects";

/** A gap has been open for a season and the same things go on in the same way. Examines the indicators that have a course and fresh figures. */
export const noChange = rule({
  id: "no-change",
  sign: "optimisation",
  severity: "hint",
  stage: "measure",
  examine: (reading, { days, percent }) =>
    each(tracked(reading), (one) => {
      const run = behind(one, percent);
      if (!run || reading.patientDays(run.since, reading.today) < days) return null;
      if (hasChanged(reading, one, run.since)) return null;
      const { kpi, objective } = one;
      return {
        about: [kpi],
        also: objective ? [objective] : [],
        leads: { kind: "experiment", id: null, field: "hypothesis" },
        values: {
          kpi: thing(kpi),
          gap: { percent: distance(run.last.percent) },
          since: { day: run.since },
        },
        proof: [kpi.id, run.since],
        stakes: objective ? objectiveStakes(reading, objective) : {},
        decider: ownerAndLeaders(reading, objective?.id ?? kpi.id),
        follows: [`gap-without-decision:${kpi.id}`],
      };
    }),
});

/** Since a day: an experiment on the indicator begun, or a channel, step or target for it changed. */
function hasChanged(reading: Reading, { kpi, objective }: Tracked, since: string): boolean {
  const after = (at: number) => dayOfMoment(at) >= since;
  const experiments = reading.from("measures", kpi.id, "experiment");
  if (experiments.some(({ data }) => (data.startsOn ?? "") >= since)) return true;
  if (!objective) return after(kpi.changedAt);
  const items = [
    objective,
    ...servingChannels(reading, objective.id),
    ...servingSteps(reading, objective),
  ];
  return items.some(({ changedAt }) => after(changedAt));
}
