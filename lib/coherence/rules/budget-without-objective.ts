import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { thing } from "../finding";
import { each, rule } from "../rule";
import { leaders, servesActiveObjective } from "../subjects";

/** Money is set aside for no aim. Examines the budget lines, the reserve excepted. */
export const budgetWithoutObjective = rule({
  id: "budget-without-objective",
  sign: "means",
  severity: "warning",
  stage: "adapt",
  examine: (reading) =>
    each(
      reading.all("budget").filter(({ data }) => !data.reserve),
      (line) => {
        const channels = channelsOf(reading, line);
        if (servesActiveObjective(reading, line.id)) return null;
        if (channels.some(({ id }) => servesActiveObjective(reading, id))) return null;
        const year = line.data.months.slice(-12).reduce((sum, { planned }) => sum + planned, 0);
        return {
          about: [line],
          leads: "link:serves",
          values: {
            budget: thing(line),
            planned: { cents: year },
            priced: { choice: year > 0 ? "yes" : "no" },
          },
          stakes: year > 0 ? { yearlyCents: year } : {},
          decider: leaders(reading),
          follows: ["no-objective", ...channels.map(({ id }) => `channel-without-objective:${id}`)],
        };
      },
    ),
});

function channelsOf(reading: Reading, line: Item<"budget">): Item<"channel">[] {
  return [
    ...reading.to("channel", line.id, "channel"),
    ...reading.to("serves", line.id, "channel"),
  ];
}
