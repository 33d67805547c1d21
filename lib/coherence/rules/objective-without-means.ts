import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { servingChannels } from "@/lib/strategy/smart/rules";
import { thing } from "../finding";
import { each, rule } from "../rule";
import { activeObjectives, ownerAndLeaders, spendingOf } from "../subjects";

/** An aim to which neither an hour nor a euro goes. Examines the active objectives. */
export const objectiveWithoutMeans = rule({
  id: "objective-without-means",
  sign: "means",
  severity: "warning",
  stage: "adapt",
  examine: (reading) =>
    each(activeObjectives(reading), (objective) => {
      const channels = servingChannels(reading, objective.id);
      const spent = channels.map((channel) => spendingOf(reading, channel));
      const fed = spent.some((one) => one.weeklyHours + one.monthlyCents + one.oneOff.length > 0);
      if (fed || budgeted(reading, [objective, ...channels])) return null;
      return {
        about: [objective],
        leads: channels[0]
          ? { kind: "channel", id: channels[0].id, field: "weeklyHours" }
          : { kind: "objective", id: objective.id, field: "channels" },
        values: {
          objective: thing(objective),
          channels: thing(...channels.slice(0, 3)),
          count: channels.length,
        },
        decider: ownerAndLeaders(reading, objective.id),
      };
    }),
});

function budgeted(reading: Reading, items: readonly Item[]): boolean {
  return items
    .flatMap(({ id }) => [
      ...reading.from("serves", id, "budget"),
      ...reading.from("channel", id, "budget"),
    ])
    .some(({ data }) => data.months.some(({ planned }) => planned > 0));
}
