import type { Reading } from "@/lib/engagement/reading/rules";
import { people } from "../finding";
import { hoursGiven, plannedOf } from "../hours";
import { type Failure, rule } from "../rule";
import { leaders, liveChannels, livePresences } from "../subjects";

/** More hours are planned than there are. Examines each person whose hours are known and counted on, and the business as a whole where its hours are known. */
export const hoursOverbooked = rule({
  id: "hours-overbooked",
  sign: "means",
  severity: "warning",
  stage: "adapt",
  examine: (reading) => {
    const failures: Failure[] = [];
    const given = hoursGiven(reading);
    const known = reading
      .all("person")
      .filter(({ id, data }) => data.weeklyHours !== null && given.has(id));
    for (const person of known) {
      const planned = given.get(person.id) ?? 0;
      const available = person.data.weeklyHours ?? 0;
      if (planned <= available + rounding) continue;
      failures.push({
        about: [person],
        leads: "weeklyHours",
        values: {
          choice: { choice: "person" },
          who: people([person]),
          planned: { hours: planned },
          available: { hours: available },
        },
        stakes: { hoursPerWeek: over(planned, available) },
        decider: leaders(reading),
      });
    }
    const means = reading.one("means");
    const all = means?.data.weeklyHours ?? null;
    if (means && all !== null) {
      const planned = plannedByUs(reading);
      if (planned > all + rounding) {
        failures.push({
          about: [means],
          leads: "weeklyHours",
          values: {
            choice: { choice: "all" },
            planned: { hours: planned },
            available: { hours: all },
          },
          stakes: { hoursPerWeek: over(planned, all) },
          decider: leaders(reading),
        });
      }
    }
    return { examined: known.length + (all === null ? 0 : 1), failures };
  },
});

const rounding = 0.01;

function over(planned: number, available: number): number {
  return Math.round((planned - available) * 100) / 100;
}

/** Weekly hours of presences and channels together, as far as the team gives them. */
function plannedByUs(reading: Reading): number {
  const items = [...livePresences(reading), ...liveChannels(reading)];
  return items.reduce((sum, item) => sum + plannedOf(reading, item), 0);
}
