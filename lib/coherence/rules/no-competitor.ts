import { made, rule, whole } from "../rule";
import { leaders } from "../subjects";

/** Nobody looked at what the others do. Examines the engagement. */
export const noCompetitor = rule({
  id: "no-competitor",
  sign: "audience",
  severity: "hint",
  stage: "observe",
  examine: (reading) =>
    whole(true, () =>
      reading.all("competitor").length > 0
        ? null
        : { about: [], leads: made("competitor", "name"), values: {}, decider: leaders(reading) },
    ),
});
