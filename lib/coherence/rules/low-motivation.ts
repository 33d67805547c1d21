import { people } from "../finding";
import { type Failure, rule } from "../rule";
import { leaders } from "../subjects";

/** The will is not there yet, or a hindrance waits for its talk. Examines the leader's motivation and each hindrance answer; the consultants' alone. */
export const lowMotivation = rule({
  id: "low-motivation",
  sign: "direction",
  severity: "hint",
  stage: "prepare",
  audience: "consultants",
  examine: (reading, { motivation, hindrance }, { hindrances }) => {
    const vision = reading.one("vision");
    const level = vision?.data.motivation ?? null;
    const failures: Failure[] = [];
    if (vision && level !== null && level <= motivation) {
      failures.push({
        about: [vision],
        leads: "motivation",
        values: { choice: { choice: "motivation" }, level, who: people(leaders(reading)) },
        decider: leaders(reading),
      });
    }
    for (const { person, statement, value, planned } of hindrances) {
      const who = reading.item(person);
      if (value < hindrance || planned || who?.kind !== "person") continue;
      failures.push({
        about: [who],
        mark: statement,
        leads: "hindrances",
        values: {
          choice: { choice: "hindrance" },
          level: value,
          who: people([who]),
          statement: { terms: "hindrance", keys: [statement] },
        },
        decider: [who],
      });
    }
    return { examined: hindrances.length + (level === null ? 0 : 1), failures };
  },
});
