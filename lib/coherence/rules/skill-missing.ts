import { channelSkills, neededSkills } from "@/lib/diagnostic/skill/rules";
import { thing } from "../finding";
import { each, rule } from "../rule";
import { liveChannels, ownerAndLeaders, stakesOf } from "../subjects";

/** A channel asks for something that nobody knows how to do yet. Examines the channels that are not handed over and need a skill. */
export const skillMissing = rule({
  id: "skill-missing",
  sign: "means",
  severity: "hint",
  stage: "adapt",
  examine: (reading, { level }) =>
    each(
      liveChannels(reading).filter(
        (channel) => channel.data.mode !== "delegate" && neededSkills(channel).length > 0,
      ),
      (channel) => {
        const { missing } = channelSkills(reading, channel, level);
        return missing.length === 0
          ? null
          : {
              about: [channel],
              leads: "skills",
              values: {
                channel: thing(channel),
                skills: { terms: "skill", keys: missing },
                count: missing.length,
              },
              stakes: stakesOf(reading, [channel]),
              decider: ownerAndLeaders(reading, channel.id),
            };
      },
    ),
});
