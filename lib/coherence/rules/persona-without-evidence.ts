import { thing } from "../finding";
import { each, rule } from "../rule";
import { leaders } from "../subjects";

/** A persona that rests on no interview, sale or statistic is a guess. Examines the personas. */
export const personaWithoutEvidence = rule({
  id: "persona-without-evidence",
  sign: "audience",
  severity: "hint",
  stage: "observe",
  examine: (reading) =>
    each(reading.all("persona"), (persona) =>
      persona.data.proofs.length > 0
        ? null
        : {
            about: [persona],
            leads: "proofs",
            values: { persona: thing(persona) },
            decider: leaders(reading),
          },
    ),
});
