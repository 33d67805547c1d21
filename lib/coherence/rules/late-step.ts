import { people, thing } from "../finding";
import { each, rule } from "../rule";
import { ownerOrLeaders } from "../subjects";

/** A step is past its end and not done. Examines the steps that have an end, dropped ones excepted. */
export const lateStep = rule({
  id: "late-step",
  sign: "means",
  severity: "warning",
  stage: "act",
  examine: (reading, { days }) =>
    each(
      reading.all("step").filter(({ data }) => data.state !== "dropped" && data.endsOn !== null),
      (step) => {
        const end = step.data.endsOn ?? reading.today;
        if (step.data.state === "done" || reading.patientDays(end, reading.today) <= days)
          return null;
        const who = ownerOrLeaders(reading, step.id);
        return {
          about: [step],
          leads: "endsOn",
          values: { step: thing(step), end: { day: end }, who: people(who) },
          decider: who,
          follows: reading.to("depends-on", step.id, "step").map(({ id }) => `late-step:${id}`),
        };
      },
    ),
});
