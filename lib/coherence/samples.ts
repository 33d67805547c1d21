import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";

export type Sample = {
  item: Item<"sample">;
  people: number;
  /** customers, prospects and prescribers, of all, in % */
  rightShare: number;
  peerShare: number;
  friendShare: number;
};

/** The latest count of each channel's readers, by channel id. A sample says its channel, or the presence it was taken on does. */
export function latestSamples(reading: Reading): Map<string, Sample> {
  return reading.once("latest-samples", () => {
    const latest = new Map<string, Sample>();
    for (const item of reading.all("sample")) {
      const channel =
        reading.to("channel", item.id, "channel")[0] ??
        reading
          .to("place", item.id, "presence")
          .flatMap((presence) => reading.to("channel", presence.id, "channel"))[0];
      const sample = measured(item);
      if (!channel || !sample || (item.data.takenOn ?? "") > reading.today) continue;
      const known = latest.get(channel.id);
      if (!known || (known.item.data.takenOn ?? "") <= (item.data.takenOn ?? "")) {
        latest.set(channel.id, sample);
      }
    }
    return latest;
  });
}

/** The shares of a count, or null where nobody was counted. */
export function measured(item: Item<"sample">): Sample | null {
  const { customers, prospects, prescribers, peers, friends, other } = item.data;
  const right = (customers ?? 0) + (prospects ?? 0) + (prescribers ?? 0);
  const people = right + (peers ?? 0) + (friends ?? 0) + (other ?? 0);
  if (people === 0) return null;
  const share = (part: number) => (part / people) * 100;
  return {
    item,
    people,
    rightShare: share(right),
    peerShare: share(peers ?? 0),
    friendShare: share(friends ?? 0),
  };
}
