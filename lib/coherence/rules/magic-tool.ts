import { thing } from "../finding";
import { each, rule } from "../rule";
import { onlyFashion, ownerAndLeaders } from "../subjects";

/** A tool was chosen because somebody else praises it. Examines the tools that are not stopped and say why they were chosen. */
export const magicTool = rule({
  id: "magic-tool",
  sign: "value",
  severity: "warning",
  stage: "prepare",
  examine: (reading) =>
    each(
      reading.all("tool").filter(({ data }) => data.state !== "stopped" && data.reasons.length > 0),
      (tool) => {
        if (!onlyFashion(tool.data.reasons)) return null;
        const monthly = tool.data.monthlyCost ?? 0;
        return {
          about: [tool],
          leads: "reasons",
          values: { tool: thing(tool), reasons: { terms: "reasons", keys: tool.data.reasons } },
          stakes: monthly > 0 ? { yearlyCents: monthly * 12 } : {},
          decider: ownerAndLeaders(reading, tool.id),
        };
      },
    ),
});
