import { thing } from "../finding";
import { each, rule } from "../rule";
import { liveChannels, ownerAndLeaders, stakesOf } from "../subjects";

/** A channel that is meant for nobody in particular. Examines the channels that are not stopped. */
export const channelWithoutPersona = rule({
  id: "channel-without-persona",
  sign: "audience",
  severity: "warning",
  stage: "adapt",
  examine: (reading) =>
    each(liveChannels(reading), (channel) =>
      reading.to("reaches", channel.id, "persona").length > 0
        ? null
        : {
            about: [channel],
            leads: "link:reaches",
            values: { channel: thing(channel) },
            stakes: stakesOf(reading, [channel]),
            decider: ownerAndLeaders(reading, channel.id),
            follows: ["no-persona"],
          },
    ),
});
