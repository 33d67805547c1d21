import { people, thing } from "../finding";
import { each, rule } from "../rule";
import { livePresences, ownerOrLeaders } from "../subjects";

/** Two people report on the same site, each in their own way. Examines the presences on whose figures somebody reports. */
export const duplicateAnalysis = rule({
  id: "duplicate-analysis",
  sign: "duplication",
  severity: "warning",
  stage: "prepare",
  examine: (reading) =>
    each(
      livePresences(reading)
        .map((presence) => ({ presence, who: reading.to("analyst", presence.id, "person") }))
        .filter(({ who }) => who.length > 0),
      ({ presence, who }) =>
        who.length < 2
          ? null
          : {
              about: [presence],
              leads: "link:analyst",
              values: { presence: thing(presence), who: people(who), count: who.length },
              decider: ownerOrLeaders(reading, presence.id),
            },
    ),
});
