import { people } from "../finding";
import { hoursGiven } from "../hours";
import { rule, whole } from "../rule";
import { leaders } from "../subjects";

/** If one person is away, most of it stops. Examines the engagement, once the client has two people and somebody's hours are known. */
export const onePairOfHands = rule({
  id: "one-pair-of-hands",
  sign: "means",
  severity: "hint",
  stage: "adapt",
  examine: (reading, { share }) => {
    const team = reading.all("person").filter(({ data }) => data.side === "client");
    const given = hoursGiven(reading);
    const all = [...given.values()].reduce((sum, hours) => sum + hours, 0);
    // Whoever works alone knows it, and has nobody to share with.
    return whole(team.length > 1 && all > 0, () => {
      const [id, hours] = [...given].reduce((a, b) => (b[1] > a[1] ? b : a));
      const person = reading.item(id);
      const part = (hours / all) * 100;
      if (part <= share || person?.kind !== "person") return null;
      return {
        about: [person],
        leads: "weeklyHours",
        values: {
          who: people([person]),
          part: { percent: Math.round(part) },
          hours: { hours },
          all: { hours: all },
        },
        stakes: { hoursPerWeek: hours },
        decider: leaders(reading),
      };
    });
  },
});
