import { made, rule, whole } from "../rule";
import { leaders } from "../subjects";

/** Nobody follows what customers say or what competitors do. Examines the engagement. */
export const noWatch = rule({
  id: "no-watch",
  sign: "optimisation",
  severity: "hint",
  stage: "observe",
  examine: (reading) =>
    whole(true, () => {
      const topics = reading
        .all("topic")
        .filter(({ data }) => data.area === "customers" || data.area === "competitors");
      const watched = topics.some(
        ({ id }) =>
          reading.to("watcher", id, "person").length + reading.to("owner", id, "person").length > 0,
      );
      if (watched) return null;
      const first = topics[0];
      return {
        about: [],
        leads: first
          ? { kind: "topic", id: first.id, field: "link:watcher" }
          : made("topic", "name"),
        values: { topics: topics.length },
        decider: leaders(reading),
      };
    }),
});
