import { presenceSpending } from "@/lib/diagnostic/cost/rules";
import { dayOfMoment } from "@/lib/engagement/days/rules";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { timeToEffect } from "@/lib/strategy/catalogue/rules";
import { thing } from "../finding";
import { each, rule } from "../rule";
import { counted, livePresences, ownerAndLeaders } from "../subjects";

/** It costs, it had the time to bear fruit, and nobody would miss it. Examines the tested presences that cost and are old enough. */
export const noImpact = rule({
  id: "no-impact",
  sign: "value",
  severity: "warning",
  stage: "prepare",
  examine: (reading, { level, weeks }) => {
    const judged = livePresences(reading).filter((presence) => {
      const { weeklyHours, monthlyCents } = presenceSpending(reading, presence);
      const costs = weeklyHours + monthlyCents + (presence.data.oneOffCost ?? 0) > 0;
      return costs && presence.data.disappearance !== null && isRipe(reading, presence, weeks);
    });
    return each(judged, (presence) => {
      if ((presence.data.disappearance ?? 4) > level) return null;
      const { weeklyHours, monthlyCents } = presenceSpending(reading, presence);
      const once = presence.data.oneOffCost ?? 0;
      return {
        about: [presence],
        leads: "disappearance",
        values: {
          presence: thing(presence),
          test: presence.data.disappearance ?? 0,
          spent: { cents: once },
          once: { choice: once > 0 ? "yes" : "no" },
        },
        stakes: counted(weeklyHours, monthlyCents),
        decider: ownerAndLeaders(reading, presence.id),
      };
    });
  },
});

/** Without a start date, a presence is at least as old as its entry in the inventory. */
function isRipe(reading: Reading, presence: Item<"presence">, usualWeeks: number): boolean {
  const start = presence.data.startedOn ?? dayOfMoment(presence.createdAt);
  const channel = reading.to("channel", presence.id, "channel")[0];
  const weeks = (channel && timeToEffect(channel.data)) ?? usualWeeks;
  return reading.patientDays(start, reading.today) > weeks * 7;
}
