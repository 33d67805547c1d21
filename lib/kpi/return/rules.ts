import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { channelOf, type Part, partsOf, sumOf } from "./cost/rules";
import { runningHours, sourcesOf } from "./source/rules";
import { type Shares, toolShares } from "./tools/rules";

export type Month = string;
export type Basis = "margin" | "revenue" | "both";

/** What a channel's figures lack, and the field that would give it. */
export type Lack = {
  what: "return" | "hours" | "rate" | "stopped" | "free";
  kind: "channel" | "presence" | "means";
  item: string;
  field: string;
};

/** What was typed for a month, in cents; null where nobody typed it. */
export type Typed = { month: Month; margin: number | null; revenue: number | null };

export type ChannelReturn = {
  id: string;
  name: string;
  /** hours a week and cents a month that it takes now, its share of tools included; hours null where not known */
  weeklyHours: number | null;
  monthlyCents: number;
  /** the months on which cost and return are compared: those whose return is known, all of them where none is */
  counted: Month[];
  typed: Typed[];
  /** what the cost of the counted months is made of */
  parts: Part[];
  /** cents; null where an input is missing, and then `lacks` says which */
  cost: number | null;
  /** cents, over the counted months */
  returned: number | null;
  basis: Basis | null;
  /** (returned − cost) ÷ cost, in % */
  roi: number | null;
  lacks: Lack[];
};

export type Returns = {
  months: Month[];
  /** cents of an hour of one's own time; null where not known */
  hourlyRate: number | null;
  channels: ChannelReturn[];
  /** over the channels whose cost and return are both known */
  total: { cost: number; returned: number; roi: number | null; channels: number };
  /** what is left out of the total, in cents, each said once */
  outside: {
    /** months of a channel whose return is not known */
    unmeasured: { id: string; name: string; cents: number; months: number }[];
    /** tools that serve no running channel */
    tools: { id: string; name: string; cents: number }[];
    /** spent by budget lines that name no channel */
    budget: number;
    /** returns that name no channel */
    returned: number;
  };
};

/**
 * What each channel brings against what it costs, over whole months (method.md, section 7): ROI = (margin or revenue −
 * cost) ÷ cost. A channel whose return or cost is not known is listed, says what it lacks, and is left out of the total.
 */
export function returnsOf(reading: Reading, months: readonly Month[]): Returns {
  const hourlyRate = reading.one("means")?.data.hourlyRate ?? null;
  const shares = toolShares(reading, months);
  const all = reading.all("channel").map((channel) => {
    const typed = typedOf(reading, channel, months);
    const known = typed.filter(isKnown).map(({ month }) => month);
    const counted = known.length > 0 ? known : [...months];
    const left = months.filter((month) => !known.includes(month));
    const cost = (of: Month[]) => partsOf(reading, channel, { months: of, hourlyRate, shares });
    const row = rowOf(reading, channel, {
      typed,
      counted,
      parts: cost(counted),
      hourlyRate,
      shares,
    });
    return {
      row,
      left,
      unmeasured: row.cost === null ? 0 : sumOf(cost(left)),
      runs: channel.data.state === "active",
    };
  });
  const listed = all.filter(
    ({ row, unmeasured, runs }) =>
      runs || row.returned !== null || row.parts.length > 0 || unmeasured > 0,
  );
  const channels = listed.map(({ row }) => row).sort((a, b) => rank(b) - rank(a) || 0);
  return {
    months: [...months],
    hourlyRate,
    channels,
    total: totalOf(channels),
    outside: {
      unmeasured: listed.flatMap(({ row: { id, name }, unmeasured, left }) =>
        unmeasured > 0 ? [{ id, name, cents: unmeasured, months: left.length }] : [],
      ),
      tools: shares.unserved,
      budget: unattributedSpending(reading, months),
      returned: unattributedReturn(reading, months),
    },
  };
}

/** (returned − cost) ÷ cost in %; null where nothing was spent: what costs nothing has no rate of return. */
export function roiOf(cost: number, returned: number): number | null {
  return cost > 0 ? ((returned - cost) / cost) * 100 : null;
}

/** What counts as the return of a month: its margin, else its revenue; null where neither is known. */
export function returnOf({ margin, revenue }: Typed): number | null {
  return margin ?? revenue;
}

function rowOf(
  reading: Reading,
  channel: Item<"channel">,
  known: {
    typed: Typed[];
    counted: Month[];
    parts: Part[];
    hourlyRate: number | null;
    shares: Shares;
  },
): ChannelReturn {
  const { typed, counted, parts, hourlyRate } = known;
  const given = typed.filter(isKnown);
  const returned = given.length > 0 ? sum(given.map((month) => returnOf(month) ?? 0)) : null;
  const hours = runningHours(reading, channel);
  const lacks = lacksOf(channel, hours, { returned, hourlyRate, means: reading.one("means")?.id });
  const cost = lacks.some(({ what }) => blocking.has(what)) ? null : sumOf(parts);
  const roi = cost === null || returned === null ? null : roiOf(cost, returned);
  if (cost === 0 && returned !== null)
    lacks.push(lack("free", "channel", channel.id, "monthlyCost"));
  return {
    id: channel.id,
    name: channel.data.name,
    weeklyHours: hours.unknown.length > 0 ? null : hours.known,
    monthlyCents: monthlyNow(reading, channel, known.shares, typed.at(-1)?.month),
    counted,
    typed,
    parts,
    cost,
    returned,
    basis: basisOf(given),
    roi,
    lacks,
  };
}

/** Cents a month as things stand: what its sources cost, and its part of its tools in the last month. */
function monthlyNow(
  reading: Reading,
  channel: Item<"channel">,
  shares: Shares,
  last: Month | undefined,
): number {
  const tools = (shares.of.get(channel.id) ?? []).filter(({ month }) => month === last);
  return (
    sum(sourcesOf(reading, channel).map(({ monthlyCents }) => monthlyCents)) +
    sum(tools.map(({ cents }) => cents))
  );
}

const rank = ({ roi }: ChannelReturn) => roi ?? -1000;

const blocking = new Set<Lack["what"]>(["hours", "rate", "stopped"]);

function lacksOf(
  channel: Item<"channel">,
  hours: ReturnType<typeof runningHours>,
  known: { returned: number | null; hourlyRate: number | null; means: string | undefined },
): Lack[] {
  const lacks: Lack[] = [];
  if (known.returned === null) lacks.push(lack("return", "channel", channel.id, "return"));
  const { weeklyHours, monthlyCost } = channel.data;
  if (channel.data.state === "stopped" && ((weeklyHours ?? 0) > 0 || (monthlyCost ?? 0) > 0))
    lacks.push(lack("stopped", "channel", channel.id, "state"));
  for (const { kind, id } of hours.unknown) lacks.push(lack("hours", kind, id, "weeklyHours"));
  if (known.hourlyRate === null && hours.known > 0)
    lacks.push(lack("rate", "means", known.means ?? "", "hourlyRate"));
  return lacks;
}

const lack = (what: Lack["what"], kind: Lack["kind"], item: string, field: string): Lack => ({
  what,
  kind,
  item,
  field,
});

function typedOf(reading: Reading, channel: Item<"channel">, months: readonly Month[]): Typed[] {
  const given = reading.all("return").filter(({ id }) => channelOf(reading, id) === channel.id);
  return months.map((month) => {
    const of = (type: "margin" | "revenue") =>
      sumOrNull(given.filter(({ data }) => data.month === month && data.type === type));
    return { month, margin: of("margin"), revenue: of("revenue") };
  });
}

function basisOf(given: readonly Typed[]): Basis | null {
  if (given.length === 0) return null;
  const margins = given.filter(({ margin }) => margin !== null).length;
  return margins === given.length ? "margin" : margins === 0 ? "revenue" : "both";
}

function totalOf(channels: readonly ChannelReturn[]): Returns["total"] {
  const known = channels.filter(({ cost, returned }) => cost !== null && returned !== null);
  const cost = sum(known.map((channel) => channel.cost ?? 0));
  const returned = sum(known.map((channel) => channel.returned ?? 0));
  return { cost, returned, roi: roiOf(cost, returned), channels: known.length };
}

function unattributedSpending(reading: Reading, months: readonly Month[]): number {
  return sum(
    reading
      .all("budget")
      .filter(({ id }) => channelOf(reading, id) === null)
      .flatMap(({ data }) => data.months.filter(({ month }) => months.includes(month)))
      .map(({ spent }) => spent),
  );
}

function unattributedReturn(reading: Reading, months: readonly Month[]): number {
  return sum(
    reading
      .all("return")
      .filter(({ id }) => channelOf(reading, id) === null)
      .flatMap(({ data }) => (months.includes(data.month ?? "") ? [data.amount ?? 0] : [])),
  );
}

function sumOrNull(given: readonly Item<"return">[]): number | null {
  const amounts = given.flatMap(({ data }) => (data.amount === null ? [] : [data.amount]));
  return amounts.length > 0 ? sum(amounts) : null;
}

const isKnown = (typed: Typed) => returnOf(typed) !== null;
const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);
