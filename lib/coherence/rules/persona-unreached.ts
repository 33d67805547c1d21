import { thing } from "../finding";
import { each, rule } from "../rule";
import { leaders } from "../subjects";

/** Somebody the business is for hears of it nowhere. Examines the personas. */
export const personaUnreached = rule({
  id: "persona-unreached",
  sign: "audience",
  severity: "warning",
  stage: "adapt",
  examine: (reading) =>
    each(reading.all("persona"), (persona) =>
      reading.from("reaches", persona.id, "channel").some(({ data }) => data.state !== "stopped")
        ? null
        : {
            about: [persona],
            leads: "link:reaches",
            values: { persona: thing(persona) },
            decider: leaders(reading),
          },
    ),
});
