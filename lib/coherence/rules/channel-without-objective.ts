import { thing } from "../finding";
import { each, rule } from "../rule";
import { liveChannels, ownerAndLeaders, servesActiveObjective, stakesOf } from "../subjects";

/** A channel is kept up for no aim. Examines the channels that are not stopped. */
export const channelWithoutObjective = rule({
  id: "channel-without-objective",
  sign: "value",
  severity: "warning",
  stage: "adapt",
  examine: (reading) =>
    each(liveChannels(reading), (channel) =>
      servesActiveObjective(reading, channel.id)
        ? null
        : {
            about: [channel],
            leads: "link:serves",
            values: { channel: thing(channel) },
            stakes: stakesOf(reading, [channel]),
            decider: ownerAndLeaders(reading, channel.id),
            follows: ["no-objective"],
          },
    ),
});
