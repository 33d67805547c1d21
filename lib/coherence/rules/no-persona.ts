import { made, rule, whole } from "../rule";
import { customers, leaders } from "../subjects";

/** Nobody said who the customers are. Examines the engagement. */
export const noPersona = rule({
  id: "no-persona",
  sign: "audience",
  severity: "critical",
  stage: "observe",
  examine: (reading) =>
    whole(true, () =>
      customers(reading).length > 0
        ? null
        : {
            about: [],
            leads: made("persona", "name"),
            values: { others: reading.all("persona").length },
            decider: leaders(reading),
          },
    ),
});
