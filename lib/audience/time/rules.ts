import { latestSamples, type Sample } from "@/lib/coherence/samples";
import { channelSpending } from "@/lib/diagnostic/cost/rules";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";

export type ChannelTime = {
  channel: Item<"channel">;
  /** a week */
  hours: number;
  /** the latest count of its readers, null where nobody counted */
  sample: Sample | null;
};

/** Hours a week spent communicating, and to whom they go as far as the readers were counted. */
export type TimeSplit = {
  channels: ChannelTime[];
  hours: number;
  /** hours that go to customers, prospects and prescribers */
  right: number;
  peers: number;
  /** friends, family and others */
  elsewhere: number;
  /** hours on channels whose readers nobody counted */
  unknown: number;
};

/** Splits the weekly hours of the channels that are not stopped by the latest count of each one's readers. */
export function timeSplit(reading: Reading): TimeSplit {
  const samples = latestSamples(reading);
  const channels = reading
    .all("channel")
    .filter(({ data }) => data.state !== "stopped")
    .map((channel) => ({
      channel,
      hours: channelSpending(reading, channel).weeklyHours,
      sample: samples.get(channel.id) ?? null,
    }));
  const sum = (part: (one: ChannelTime) => number) =>
    channels.reduce((total, one) => total + part(one), 0);
  const hours = sum((one) => one.hours);
  const unknown = sum((one) => (one.sample ? 0 : one.hours));
  const right = sum((one) => (one.hours * (one.sample?.rightShare ?? 0)) / 100);
  const peers = sum((one) => (one.hours * (one.sample?.peerShare ?? 0)) / 100);
  return { channels, hours, right, peers, elsewhere: hours - unknown - right - peers, unknown };
}
