import type { Item } from "@/lib/engagement/schema";
import { people, thing } from "../finding";
import { each, rule } from "../rule";
import { leaders } from "../subjects";
import { folded } from "../words";

/** Two people follow the same topic and neither answers for it. Examines the watched topics, those of one name taken together. */
export const duplicateWatch = rule({
  id: "duplicate-watch",
  sign: "duplication",
  severity: "hint",
  stage: "observe",
  examine: (reading) => {
    const groups = new Map<string, Item<"topic">[]>();
    for (const topic of reading.all("topic")) {
      if (reading.to("watcher", topic.id, "person").length === 0) continue;
      const key = folded(topic.data.name) || topic.id;
      groups.set(key, [...(groups.get(key) ?? []), topic]);
    }
    return each([...groups.values()], (topics) => {
      const watchers = new Map(
        topics.flatMap(({ id }) => reading.to("watcher", id, "person")).map((one) => [one.id, one]),
      );
      const owned = topics.some(({ id }) => reading.to("owner", id, "person").length > 0);
      if (watchers.size < 2 || owned) return null;
      const first = topics[0] as Item<"topic">;
      return {
        about: topics,
        leads: "link:owner",
        values: { topic: thing(first), who: people([...watchers.values()]) },
        decider: leaders(reading),
      };
    });
  },
});
