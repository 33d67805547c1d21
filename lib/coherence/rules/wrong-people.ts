import { thing } from "../finding";
import { each, rule } from "../rule";
import { latestSamples } from "../samples";
import { customers, liveChannels, ownerAndLeaders, stakesOf } from "../subjects";

/** Most of those who read, follow or subscribe will never buy nor recommend. Examines the channels that are to win or keep customers and whose readers were counted. */
export const wrongPeople = rule({
  id: "wrong-people",
  sign: "audience",
  severity: "warning",
  stage: "observe",
  examine: (reading, { people, share, criticalShare, criticalPeople }) => {
    const samples = latestSamples(reading);
    const counted = liveChannels(reading).flatMap((channel) => {
      const sample = samples.get(channel.id);
      const meant = channel.data.purposes.some((p) => p === "conquest" || p === "retention");
      return meant && sample && sample.people >= people ? [{ channel, sample }] : [];
    });
    return each(counted, ({ channel, sample }) => {
      if (sample.rightShare >= share) return null;
      const critical = sample.rightShare < criticalShare && sample.people >= criticalPeople;
      const personas = customers(reading);
      return {
        about: [channel],
        also: [sample.item],
        leads: "link:reaches",
        values: {
          channel: thing(channel),
          people: sample.people,
          right: { percent: Math.round(sample.rightShare) },
          peers: { percent: Math.round(sample.peerShare) },
          friends: { percent: Math.round(sample.friendShare) },
          ...(sample.item.data.takenOn ? { takenOn: { day: sample.item.data.takenOn } } : {}),
          dated: { choice: sample.item.data.takenOn ? "yes" : "no" },
          personas: thing(...personas),
          personaCount: personas.length,
        },
        severity: critical ? "critical" : "warning",
        stakes: stakesOf(reading, [channel]),
        decider: ownerAndLeaders(reading, channel.id),
      };
    });
  },
});
