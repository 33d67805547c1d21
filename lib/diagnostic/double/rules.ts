import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item, ItemData } from "@/lib/engagement/schema";

/** The tools that do one thing. */
export type ToolGroup = {
  use: ItemData<"tool">["function"];
  tools: Item<"tool">[];
  /** two or more are in use for the same work */
  double: boolean;
  /** what all but the dearest of those in use cost in a year, in cents */
  yearlyCents: number;
};

/** Tools by what they do, doubles first, then the dearest; what has no function of its own is never a double. */
export function toolGroups(reading: Reading): ToolGroup[] {
  const byUse = new Map<ToolGroup["use"], Item<"tool">[]>();
  for (const tool of reading.all("tool")) {
    const known = byUse.get(tool.data.function);
    if (known) known.push(tool);
    else byUse.set(tool.data.function, [tool]);
  }
  return [...byUse]
    .map(([use, tools]) => group(use, tools))
    .sort((a, b) => Number(b.double) - Number(a.double) || monthly(b.tools) - monthly(a.tools));
}

function group(use: ToolGroup["use"], tools: Item<"tool">[]): ToolGroup {
  const used = tools.filter(({ data }) => data.state === "in-use");
  const double = use !== "other" && used.length > 1;
  const costs = used.map(({ data }) => data.monthlyCost ?? 0);
  return {
    use,
    tools: [...tools].sort((a, b) => (b.data.monthlyCost ?? 0) - (a.data.monthlyCost ?? 0)),
    double,
    yearlyCents: double ? (monthly(used) - Math.max(...costs)) * 12 : 0,
  };
}

/** What the tools in use of a list cost a month, in cents. */
export function monthly(tools: readonly Item<"tool">[]): number {
  return tools
    .filter(({ data }) => data.state === "in-use")
    .reduce((sum, { data }) => sum + (data.monthlyCost ?? 0), 0);
}
