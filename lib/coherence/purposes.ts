import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import type { purposes } from "@/lib/strategy/schema";
import { thing } from "./finding";
import type { Failure } from "./rule";
import { leaders, stakesOf } from "./subjects";

/** The active channels where all of them serve one purpose alone; none where they do not; null where none is active or one does not say what it is for. */
export function onlyPurpose(
  reading: Reading,
  purpose: (typeof purposes)[number],
): Item<"channel">[] | null {
  const active = reading.all("channel").filter(({ data }) => data.state === "active");
  if (active.length === 0 || active.some(({ data }) => data.purposes.length === 0)) return null;
  const alone = active.every(({ data }) => data.purposes.every((one) => one === purpose));
  return alone ? active : [];
}

/** The failure of channels that all serve one purpose, where there are any. */
export function purposeFailure(
  reading: Reading,
  channels: Item<"channel">[] | null,
): Failure | null {
  const first = channels?.[0];
  if (!channels || !first) return null;
  return {
    about: [],
    leads: { kind: "channel", id: first.id, field: "purposes" },
    values: { channels: thing(...channels.slice(0, 3)), count: channels.length },
    stakes: stakesOf(reading, channels),
    decider: leaders(reading),
  };
}
