import { thing } from "../finding";
import { each, rule } from "../rule";
import { activeObjectives, objectiveStakes, ownerOrLeaders } from "../subjects";

/** Nobody will ever know whether it is reached. Examines the active objectives. */
export const objectiveWithoutKpi = rule({
  id: "objective-without-kpi",
  sign: "optimisation",
  severity: "critical",
  stage: "adapt",
  examine: (reading) =>
    each(activeObjectives(reading), (objective) =>
      reading.to("measures", objective.id, "kpi").length > 0
        ? null
        : {
            about: [objective],
            leads: "link:measures",
            values: { objective: thing(objective) },
            stakes: objectiveStakes(reading, objective),
            decider: ownerOrLeaders(reading, objective.id),
          },
    ),
});
