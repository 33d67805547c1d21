import { thing } from "../finding";
import { each, rule } from "../rule";
import { leaders } from "../subjects";

/** The keys of the house are somebody else's. Examines the domain names, sites, profiles, advertising and analytics accounts of which somebody said whose they are. */
export const accountNotOurs = rule({
  id: "account-not-ours",
  sign: "means",
  severity: "warning",
  stage: "prepare",
  examine: (reading) =>
    each(
      reading.all("holding").filter(({ data }) => data.type !== "other" && data.holder !== null),
      (holding) =>
        holding.data.holder === "us"
          ? null
          : {
              about: [holding],
              leads: "holder",
              values: {
                holding: thing(holding),
                type: { terms: "holding", keys: [holding.data.type] },
                choice: { choice: holding.data.holder ?? "unknown" },
              },
              decider: leaders(reading),
            },
    ),
});
