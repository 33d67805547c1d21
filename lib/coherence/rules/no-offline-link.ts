import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { thing } from "../finding";
import { rule, whole } from "../rule";
import { leaders, liveChannels, livePresences } from "../subjects";

/** What happens on the spot and what happens online ignore each other. Examines the engagement, once it has offline presences and an online channel. */
export const noOfflineLink = rule({
  id: "no-offline-link",
  sign: "synergy",
  severity: "hint",
  stage: "adapt",
  examine: (reading) => {
    const offline = livePresences(reading).filter(({ data }) => data.medium === "offline");
    const online = liveChannels(reading).filter(({ data }) => data.medium !== "offline");
    return whole(offline.length > 0 && online.length > 0, () =>
      offline.some((presence) => isTied(reading, presence))
        ? null
        : {
            about: [],
            leads: {
              kind: "channel",
              id:
                reading.to("channel", offline[0]?.id ?? "", "channel")[0]?.id ??
                online[0]?.id ??
                null,
              field: "link:feeds",
            },
            values: {
              presences: thing(...offline.slice(0, 3)),
              channels: thing(...online.slice(0, 3)),
            },
            decider: leaders(reading),
          },
    );
  },
});

function isTied(reading: Reading, presence: Item<"presence">): boolean {
  return reading.to("channel", presence.id, "channel").some((channel) => {
    // What is stopped brings nobody anywhere.
    if (channel.data.state === "stopped") return false;
    const others = [
      channel,
      ...reading.to("feeds", channel.id, "channel"),
      ...reading.from("feeds", channel.id, "channel"),
    ];
    return others.some(({ data }) => data.state !== "stopped" && data.medium !== "offline");
  });
}
