import { thing } from "../finding";
import { rule, whole } from "../rule";
import { latestSamples, type Sample } from "../samples";
import { counted, leaders, liveChannels, spendingOf } from "../subjects";

/** Most of the hours spent communicating reach people who will not buy. Examines the engagement, once the readers behind half of these hours were counted. */
export const timeOnPeers = rule({
  id: "time-on-peers",
  sign: "audience",
  severity: "warning",
  stage: "observe",
  examine: (reading, { share, people, known }) => {
    const samples = latestSamples(reading);
    const spent = liveChannels(reading).map((channel) => ({
      channel,
      hours: spendingOf(reading, channel).weeklyHours,
      sample: samples.get(channel.id),
    }));
    const told = spent
      .filter((one): one is typeof one & { sample: Sample } => (one.sample?.people ?? 0) >= people)
      .filter(({ hours }) => hours > 0)
      .sort((a, b) => lost(b) - lost(a) || (a.channel.id < b.channel.id ? -1 : 1));
    const all = spent.reduce((sum, { hours }) => sum + hours, 0);
    const hours = told.reduce((sum, one) => sum + one.hours, 0);
    return whole(hours > 0 && hours * 100 >= all * known, () => {
      const useful = told.reduce((sum, one) => sum + (one.hours * one.sample.rightShare) / 100, 0);
      const peers = told.reduce((sum, one) => sum + (one.hours * one.sample.peerShare) / 100, 0);
      if (useful * 100 >= hours * share) return null;
      return {
        about: [],
        leads: { kind: "channel", id: told[0]?.channel.id ?? null, field: "weeklyHours" },
        values: {
          hours: { hours },
          useful: { percent: Math.round((useful / hours) * 100) },
          peers: { percent: Math.round((peers / hours) * 100) },
          channels: thing(...told.slice(0, 3).map(({ channel }) => channel)),
        },
        stakes: counted(hours - useful, 0),
        decider: leaders(reading),
      };
    });
  },
});

function lost({ hours, sample }: { hours: number; sample: Sample }): number {
  return hours * (100 - sample.rightShare);
}
