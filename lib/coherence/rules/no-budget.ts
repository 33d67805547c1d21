import { thing } from "../finding";
import { made, rule, whole } from "../rule";
import { leaders, liveChannels, stakesOf } from "../subjects";

/** Channels are at work and nobody said what they may cost. Examines the engagement, once a channel is active. */
export const noBudget = rule({
  id: "no-budget",
  sign: "means",
  severity: "warning",
  stage: "adapt",
  examine: (reading) => {
    const active = liveChannels(reading).filter(({ data }) => data.state === "active");
    return whole(active.length > 0, () =>
      reading.all("budget").length > 0
        ? null
        : {
            about: [],
            leads: made("budget", "label"),
            values: { count: active.length, channels: thing(...active.slice(0, 3)) },
            stakes: stakesOf(reading, active),
            decider: leaders(reading),
          },
    );
  },
});
