import { thing } from "../finding";
import { each, rule } from "../rule";
import { liveChannels, ownerOrLeaders, stakesOf } from "../subjects";

/** A channel that neither sends people to another nor receives any. Examines the channels that are not stopped, from three on. */
export const isolatedChannel = rule({
  id: "isolated-channel",
  sign: "synergy",
  severity: "hint",
  stage: "adapt",
  examine: (reading, { channels }) => {
    const live = liveChannels(reading);
    return each(live.length >= channels ? live : [], (channel) => {
      const neighbours = [
        ...reading.to("feeds", channel.id, "channel"),
        ...reading.from("feeds", channel.id, "channel"),
      ].filter(({ id, data }) => id !== channel.id && data.state !== "stopped");
      return neighbours.length > 0
        ? null
        : {
            about: [channel],
            leads: "link:feeds",
            values: { channel: thing(channel), others: live.length - 1 },
            stakes: stakesOf(reading, [channel]),
            decider: ownerOrLeaders(reading, channel.id),
          };
    });
  },
});
