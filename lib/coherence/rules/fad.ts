import { thing } from "../finding";
import { each, rule } from "../rule";
import { liveChannels, onlyFashion, ownerAndLeaders, stakesOf } from "../subjects";

/** A channel was chosen because others have it. Examines the channels that are not stopped and say why they were chosen. */
export const fad = rule({
  id: "fad",
  sign: "value",
  severity: "warning",
  stage: "adapt",
  examine: (reading) =>
    each(
      liveChannels(reading).filter(({ data }) => data.reasons.length > 0),
      (channel) =>
        onlyFashion(channel.data.reasons)
          ? {
              about: [channel],
              leads: "reasons",
              values: {
                channel: thing(channel),
                reasons: { terms: "reasons", keys: channel.data.reasons },
              },
              stakes: stakesOf(reading, [channel]),
              decider: ownerAndLeaders(reading, channel.id),
            }
          : null,
    ),
});
