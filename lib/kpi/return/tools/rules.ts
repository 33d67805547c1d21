import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { firstDay } from "../months/rules";
import { shareOut } from "../share/rules";
import { runningHours } from "../source/rules";

/** A tool's monthly payment, or the part of it that falls to one channel. */
export type Share = { tool: string; name: string; month: string; cents: number };

export type Shares = {
  /** by channel */
  of: Map<string, Share[]>;
  /** payments of tools that no running channel uses, by tool */
  unserved: { id: string; name: string; cents: number }[];
};

/**
 * Each tool's monthly payments, allocated once: to the channel that it serves, to several by their weekly hours; one that
 * serves an objective, to the channels of that objective (method.md, section 2). A channel takes part from the month in
 * which it had begun by the 1st. The parts of a payment add up to the payment.
 */
export function toolShares(reading: Reading, months: readonly string[]): Shares {
  const of: Shares["of"] = new Map();
  const unserved = new Map<string, Shares["unserved"][number]>();
  for (const tool of reading.all("tool")) {
    const { monthlyCost, name, state } = tool.data;
    if (state !== "in-use" || monthlyCost === null || monthlyCost === 0) continue;
    const users = usersOf(reading, tool);
    for (const month of months) {
      const running = users.filter(
        ({ data }) => !data.startsOn || data.startsOn <= firstDay(month),
      );
      if (running.length === 0) {
        const known = unserved.get(tool.id) ?? { id: tool.id, name, cents: 0 };
        unserved.set(tool.id, { ...known, cents: known.cents + monthlyCost });
        continue;
      }
      const weights = running.map((channel) => runningHours(reading, channel).known);
      for (const [index, cents] of shareOut(monthlyCost, weights).entries()) {
        const id = running[index]?.id ?? "";
        of.set(id, [...(of.get(id) ?? []), { tool: tool.id, name, month, cents }]);
      }
    }
  }
  return { of, unserved: [...unserved.values()] };
}

/** The active channels that a tool is for: those it serves, else those of the objectives it serves. */
function usersOf(reading: Reading, tool: Item<"tool">): Item<"channel">[] {
  const named = reading.to("serves", tool.id, "channel");
  const found =
    named.length > 0
      ? named
      : reading
          .to("serves", tool.id, "objective")
          .flatMap((objective) => reading.from("serves", objective.id, "channel"));
  return [...new Set(found)].filter(({ data }) => data.state === "active");
}
