import type { Item } from "@/lib/engagement/schema";
import { thing } from "../finding";
import { each, rule } from "../rule";
import { leaders } from "../subjects";

/** Two tools do the same work. Examines the functions for which a tool is in use. */
export const duplicateTools = rule({
  id: "duplicate-tools",
  sign: "duplication",
  severity: "warning",
  stage: "prepare",
  examine: (reading) => {
    const byFunction = new Map<string, Item<"tool">[]>();
    for (const tool of reading.all("tool")) {
      if (tool.data.state !== "in-use" || tool.data.function === "other") continue;
      byFunction.set(tool.data.function, [...(byFunction.get(tool.data.function) ?? []), tool]);
    }
    return each([...byFunction], ([use, tools]) => {
      if (tools.length < 2) return null;
      const costs = tools.map(({ data }) => data.monthlyCost ?? 0);
      const yearly = (costs.reduce((a, b) => a + b, 0) - Math.max(...costs)) * 12;
      return {
        about: tools,
        leads: "state",
        values: {
          tools: thing(...tools),
          count: tools.length,
          use: { terms: "functions", keys: [use] },
          yearly: { cents: yearly },
          priced: { choice: yearly > 0 ? "yes" : "no" },
        },
        stakes: yearly > 0 ? { yearlyCents: yearly } : {},
        decider: leaders(reading),
      };
    });
  },
});
