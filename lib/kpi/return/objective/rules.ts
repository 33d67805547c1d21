import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { channelOf } from "../cost/rules";
import { type ChannelReturn, type Month, type Returns, roiOf } from "../rules";
import { shareOut } from "../share/rules";

/** What one channel counts for in an objective: its whole, or an equal part where it serves several. */
export type Contribution = {
  channel: string;
  name: string;
  /** among how many objectives the channel is shared */
  among: number;
  /** cents; null where the channel's own figure is not known, and then it is left out of the objective's */
  cost: number | null;
  returned: number | null;
};

export type ObjectiveReturn = {
  /** null for the channels that serve no objective */
  id: string | null;
  title: string;
  channels: Contribution[];
  /** cents spent by budget lines, and brought in, for the objective itself, through no channel */
  direct: { cost: number; returned: number };
  /** cents; null where no channel's figures are known and nothing is direct */
  cost: number | null;
  returned: number | null;
  /** (returned − cost) ÷ cost, in % */
  roi: number | null;
  lack: "channel" | "return" | "free" | null;
};

/**
 * What each objective brings against what it costs (method.md, section 7), from the returns of its channels: a channel
 * that serves several objectives counts in equal parts in each, so that the rows add up to what the channels add up to,
 * beside what was spent or brought in for an objective through no channel. Channels that serve none stand last.
 */
export function returnsByObjective(reading: Reading, returns: Returns): ObjectiveReturn[] {
  const contributions = new Map<string | null, Contribution[]>();
  for (const row of returns.channels)
    for (const { objective, contribution } of shared(reading, row))
      contributions.set(objective, [...(contributions.get(objective) ?? []), contribution]);
  const spent = directly(reading, "budget", (line) => spentIn(line, returns.months));
  const brought = directly(reading, "return", (line) => broughtIn(line, returns.months));
  const rows = listed(reading).map(({ id, data }) =>
    rowOf(id, data.title, contributions.get(id) ?? [], {
      cost: spent.get(id) ?? 0,
      returned: brought.get(id) ?? 0,
    }),
  );
  const loose = contributions.get(null) ?? [];
  return [
    ...rows.sort((a, b) => (b.roi ?? -1000) - (a.roi ?? -1000)),
    ...(loose.length > 0 ? [rowOf(null, "", loose, { cost: 0, returned: 0 })] : []),
  ];
}

function rowOf(
  id: string | null,
  title: string,
  channels: Contribution[],
  direct: ObjectiveReturn["direct"],
): ObjectiveReturn {
  const known = channels.filter(({ cost, returned }) => cost !== null && returned !== null);
  const cost = sum(known.map((one) => one.cost ?? 0)) + direct.cost;
  const returned = sum(known.map((one) => one.returned ?? 0)) + direct.returned;
  const costKnown = known.length > 0 || direct.cost > 0;
  const returnKnown = known.length > 0 || direct.returned > 0;
  const roi = costKnown && returnKnown ? roiOf(cost, returned) : null;
  return {
    id,
    title,
    channels,
    direct,
    cost: costKnown ? cost : null,
    returned: returnKnown ? returned : null,
    roi,
    lack: roi !== null ? null : lackOf(channels, returnKnown),
  };
}

function lackOf(channels: readonly Contribution[], returnKnown: boolean): ObjectiveReturn["lack"] {
  if (returnKnown) return "free";
  return channels.length === 0 ? "channel" : "return";
}

/** A channel's figures in equal parts, to the cent, for the objectives that it serves. */
function shared(reading: Reading, row: ChannelReturn) {
  const objectives = servedBy(reading, row.id);
  const ids = objectives.length > 0 ? objectives.map(({ id }) => id) : [null];
  const even = ids.map(() => 1);
  const costs = row.cost === null ? null : shareOut(row.cost, even);
  const returns = row.returned === null ? null : shareOut(row.returned, even);
  return ids.map((objective, at) => ({
    objective,
    contribution: {
      channel: row.id,
      name: row.name,
      among: ids.length,
      cost: costs?.[at] ?? null,
      returned: returns?.[at] ?? null,
    },
  }));
}

/** Cents by objective of the lines that name one and no channel. */
function directly<K extends "budget" | "return">(
  reading: Reading,
  kind: K,
  cents: (line: Item<K>) => number,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const line of reading.all(kind)) {
    if (channelOf(reading, line.id) !== null) continue;
    const objectives = servedBy(reading, line.id);
    const parts = shareOut(
      cents(line),
      objectives.map(() => 1),
    );
    for (const [at, { id }] of objectives.entries())
      found.set(id, (found.get(id) ?? 0) + (parts[at] ?? 0));
  }
  return found;
}

const spentIn = ({ data }: Item<"budget">, months: readonly Month[]) =>
  sum(data.months.filter(({ month }) => months.includes(month)).map(({ spent }) => spent));

const broughtIn = ({ data }: Item<"return">, months: readonly Month[]) =>
  months.includes(data.month ?? "") ? (data.amount ?? 0) : 0;

const counts = ({ data }: Item<"objective">) =>
  data.status === "active" || data.status === "reached";
const listed = (reading: Reading) => reading.all("objective").filter(counts);
const servedBy = (reading: Reading, id: string) =>
  reading.to("serves", id, "objective").filter(counts);
const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);
