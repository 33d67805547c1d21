import { presenceSpending } from "@/lib/diagnostic/cost/rules";
import { thing } from "../finding";
import { each, rule } from "../rule";
import { counted, livePresences, ownerOrLeaders } from "../subjects";

/** It costs and nobody asked what would be lost without it. Examines the presences that cost enough to be asked about. */
export const impactUntested = rule({
  id: "impact-untested",
  sign: "value",
  severity: "hint",
  stage: "prepare",
  examine: (reading, { hours, monthly }) =>
    each(
      livePresences(reading)
        .map((presence) => ({ presence, ...presenceSpending(reading, presence) }))
        .filter((one) => one.weeklyHours >= hours || one.monthlyCents >= monthly),
      ({ presence, weeklyHours, monthlyCents }) =>
        presence.data.disappearance !== null
          ? null
          : {
              about: [presence],
              leads: "disappearance",
              values: { presence: thing(presence) },
              stakes: counted(weeklyHours, monthlyCents),
              decider: ownerOrLeaders(reading, presence.id),
            },
    ),
});
