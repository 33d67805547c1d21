import type { Spending } from "@/lib/diagnostic/cost/rules";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";

/** What takes hours and money for a channel: the channel itself, and each of its presences. */
export type Source = {
  kind: "channel" | "presence";
  id: string;
  name: string;
  /** the day it began, where it is known */
  began: string | null;
  /** null where nobody said */
  weeklyHours: number | null;
  /** the hours as typed for the whole, which win over what its people give */
  said: number | null;
  monthlyCents: number;
  once: Spending["oneOff"];
};

/**
 * The sources of a channel's cost. A channel takes time by itself once it is active; what has stopped takes nothing more,
 * but what was paid on a day was paid.
 */
export function sourcesOf(reading: Reading, channel: Item<"channel">): Source[] {
  return [channel, ...reading.from("channel", channel.id, "presence")].map((item) => {
    const runs = item.data.state === "active";
    const { oneOffCost, oneOffOn } = item.data;
    return {
      kind: item.kind,
      id: item.id,
      name: item.data.name,
      began: item.kind === "channel" ? item.data.startsOn : item.data.startedOn,
      weeklyHours: runs ? hoursSaid(reading, item) : 0,
      said: item.data.weeklyHours,
      monthlyCents: runs ? (item.data.monthlyCost ?? 0) : 0,
      once: oneOffCost !== null && oneOffOn !== null ? [{ on: oneOffOn, cents: oneOffCost }] : [],
    };
  });
}

/** Weekly hours that a channel takes, and the sources of which nobody said; a channel with presences may leave its own out. */
export function runningHours(
  reading: Reading,
  channel: Item<"channel">,
): { known: number; unknown: Source[] } {
  const sources = sourcesOf(reading, channel);
  const presences = sources.length > 1;
  return {
    known: sources.reduce((sum, { weeklyHours }) => sum + (weeklyHours ?? 0), 0),
    unknown: sources.filter(
      ({ kind, weeklyHours }) => weeklyHours === null && (kind === "presence" || !presences),
    ),
  };
}

/** Hours said for the whole, else what its people give (see lib/diagnostic/cost); null where neither is said. */
function hoursSaid(reading: Reading, item: Item<"channel"> | Item<"presence">): number | null {
  if (item.data.weeklyHours !== null) return item.data.weeklyHours;
  const given = reading
    .amounts("worker", item.id)
    .flatMap(({ amount }) => (amount === null ? [] : [amount]));
  return given.length > 0 ? given.reduce((sum, hours) => sum + hours, 0) : null;
}
