import type { BudgetMonth } from "@/lib/strategy/budget/rules";

type Named = { id: string; name: string };
export type GridLine = {
  id: string;
  name: string;
  reserve: boolean;
  objective: Named | null;
  channel: Named | null;
  months: BudgetMonth[];
};
export type Grouping = "objective" | "channel";

/** Lines under what they are for, in the order in which these first appear; those for nothing yet, then the reserve, last. */
export function groupsOf(
  lines: readonly GridLine[],
  grouping: Grouping,
): { key: string; name: string | null; lines: GridLine[] }[] {
  const groups = new Map<string, { key: string; name: string | null; lines: GridLine[] }>();
  for (const line of lines) {
    const key = line.reserve ? "reserve" : (line[grouping]?.id ?? "none");
    const group = groups.get(key) ?? { key, name: line[grouping]?.name ?? null, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  const late = ["none", "reserve"];
  return [...groups.values()].sort((a, b) => late.indexOf(a.key) - late.indexOf(b.key));
}
