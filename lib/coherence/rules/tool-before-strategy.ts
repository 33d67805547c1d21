import { thing } from "../finding";
import { each, rule } from "../rule";
import { ownerAndLeaders, servesActiveObjective } from "../subjects";

/** A tool that serves no channel, or only channels without an aim: the means came before the end. Examines the tools that are not stopped. */
export const toolBeforeStrategy = rule({
  id: "tool-before-strategy",
  sign: "value",
  severity: "warning",
  stage: "adapt",
  examine: (reading) =>
    each(
      reading.all("tool").filter(({ data }) => data.state !== "stopped"),
      (tool) => {
        const channels = reading
          .to("serves", tool.id, "channel")
          .filter(({ data }) => data.state !== "stopped");
        if (servesActiveObjective(reading, tool.id)) return null;
        if (channels.some(({ id }) => servesActiveObjective(reading, id))) return null;
        const monthly = tool.data.monthlyCost ?? 0;
        return {
          about: [tool],
          also: channels,
          leads: "link:serves",
          values: {
            tool: thing(tool),
            channels: thing(...channels),
            count: channels.length,
            state: { choice: tool.data.state },
          },
          stakes: monthly > 0 ? { yearlyCents: monthly * 12 } : {},
          decider: ownerAndLeaders(reading, tool.id),
          follows: ["no-objective", ...channels.map(({ id }) => `channel-without-objective:${id}`)],
        };
      },
    ),
});
