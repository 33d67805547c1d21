import type { Place } from "@/lib/coherence/finding";
import { channelSkills } from "@/lib/diagnostic/skill/rules";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { type Check, servingChannels } from "../rules";

/** Where what a check lacks is written: the very field, or the kind of thing that is still to be made. */
export function placeOfCheck(reading: Reading, objective: Item<"objective">, check: Check): Place {
  const { id, data } = objective;
  const at = (field: string): Place => ({ kind: "objective", id, field });
  switch (check) {
    case "kpi_linked":
      return at("link:measures");
    case "scope_set":
      return at("link:reaches");
    case "owner_set":
      return at("link:owner");
    case "no_vague_only":
      return at("title");
    case "baseline":
      return at(data.startValue === null ? "startValue" : "startDay");
    case "direction":
      return at(
        data.target !== null && data.targetMax === null && ranged(reading, id)
          ? "targetMax"
          : "target",
      );
    case "source":
    case "base_size": {
      const kpi = reading.to("measures", id, "kpi")[0];
      if (!kpi) return at("link:measures");
      const unsaid = check === "base_size" || kpi.data.source === null;
      return { kind: "kpi", id: kpi.id, field: unsaid ? "source" : "link:owner" };
    }
    case "agreed":
      return at("accept");
    case "skills": {
      const channel = servingChannels(reading, id).find(
        (one) => one.data.mode === "do" && channelSkills(reading, one).missing.length > 0,
      );
      return channel ? { kind: "channel", id: channel.id, field: "mode" } : at("target");
    }
    case "actions":
    case "time_budget":
      return { kind: "step", id: null, field: "what" };
    case "money_budget":
      return { kind: "budget", id: null };
    case "strategic_link":
      return at("link:serves");
    case "dates":
      return at(data.startsOn === null ? "startsOn" : "deadline");
    case "channel_delay":
    case "horizon":
      return at("deadline");
    case "milestones":
      return at("milestones");
    case "review":
      return { kind: "review", id: null };
    default:
      return at("target");
  }
}

function ranged(reading: Reading, objective: string): boolean {
  return reading.to("measures", objective, "kpi")[0]?.data.direction === "target";
}
