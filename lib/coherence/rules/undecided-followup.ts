import { addDays } from "@/lib/engagement/days/rules";
import { thing } from "../finding";
import { each, rule } from "../rule";
import { ownerOrLeaders } from "../subjects";

/** A decision came back and nobody looked at what it changed. Examines the decisions that were taken. */
export const undecidedFollowup = rule({
  id: "undecided-followup",
  sign: "optimisation",
  severity: "hint",
  stage: "correct",
  examine: (reading, { days }) =>
    each(
      reading.all("decision").filter(({ data }) => data.takenOn !== null),
      (decision) => {
        const { takenOn, lookBackOn, lookBack } = decision.data;
        const taken = takenOn ?? reading.today;
        const due = lookBackOn ?? addDays(taken, days);
        const waiting = lookBackOn
          ? reading.today > lookBackOn
          : reading.patientDays(taken, reading.today) > days;
        if (lookBack !== null || !waiting) return null;
        return {
          about: [decision],
          leads: "lookBack",
          values: { decision: thing(decision), takenOn: { day: taken }, due: { day: due } },
          decider: ownerOrLeaders(reading, decision.id),
        };
      },
    ),
});
