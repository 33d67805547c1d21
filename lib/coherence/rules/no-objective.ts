import { presenceSpending } from "@/lib/diagnostic/cost/rules";
import { made, rule, whole } from "../rule";
import {
  activeObjectives,
  counted,
  leaders,
  liveChannels,
  livePresences,
  spendingOf,
} from "../subjects";

/** Nothing is aimed at: whatever is done cannot be right or wrong. Examines the engagement. */
export const noObjective = rule({
  id: "no-objective",
  sign: "direction",
  severity: "critical",
  stage: "adapt",
  examine: (reading) =>
    whole(true, () => {
      if (activeObjectives(reading).length > 0) return null;
      const channels = liveChannels(reading).map((channel) => spendingOf(reading, channel));
      const loose = livePresences(reading)
        .filter(({ id }) => reading.to("channel", id, "channel").length === 0)
        .map((presence) => presenceSpending(reading, presence));
      const all = [...channels, ...loose];
      return {
        about: [],
        leads: made("objective", "title"),
        values: { channels: liveChannels(reading).length },
        stakes: counted(
          all.reduce((sum, { weeklyHours }) => sum + weeklyHours, 0),
          all.reduce((sum, { monthlyCents }) => sum + monthlyCents, 0),
        ),
        decider: leaders(reading),
      };
    }),
});
