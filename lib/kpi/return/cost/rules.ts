import { periodCost } from "@/lib/diagnostic/cost/rules";
import { daysBetween } from "@/lib/engagement/days/rules";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { firstDay, spansOf } from "../months/rules";
import { type Source, sourcesOf } from "../source/rules";
import type { Share, Shares } from "../tools/rules";

/** One line of what a channel cost, with what it was counted from. */
export type Part = {
  kind: "hours" | "monthly" | "once" | "tool" | "budget";
  /** the item that says it, and its field */
  from: "channel" | "presence" | "tool" | "budget";
  item: string;
  name: string;
  /** full weeks × hours a week; payments × cents each; 0 where it is one sum */
  times: number;
  each: number;
  cents: number;
};

type Given = { months: readonly string[]; hourlyRate: number | null; shares: Shares };

/**
 * What the cost of some months is made of (method.md, section 7): full weeks × weekly hours × hourly rate, the payments on
 * the 1st of each month, the payments made once, the channel's part of its tools; then what its budget lines show as spent
 * beyond these payments, month by month, since a payment stands in the budget too and is counted once. Hours without a
 * rate count nothing here: the caller says that the cost is not known.
 */
export function partsOf(reading: Reading, channel: Item<"channel">, given: Given): Part[] {
  const sources = sourcesOf(reading, channel);
  const shares = (given.shares.of.get(channel.id) ?? []).filter(({ month }) =>
    given.months.includes(month),
  );
  return [
    ...sources.flatMap((source) => hoursPart(source, given)),
    ...sources.flatMap((source) => [...monthlyPart(source, given), ...oncePart(source, given)]),
    ...toolParts(shares),
    ...budgetParts(reading, channel, given, (month) => paidIn(month, sources, shares)),
  ];
}

export function sumOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { cents }) => sum + cents, 0);
}

/** The channel that an item is counted for, once: the one it belongs to, else the first it serves. */
export function channelOf(reading: Reading, item: string): string | null {
  const [own] = reading.to("channel", item, "channel");
  return (own ?? reading.to("serves", item, "channel")[0])?.id ?? null;
}

function hoursPart(source: Source, { months, hourlyRate }: Given): Part[] {
  const { weeklyHours } = source;
  if (weeklyHours === null || weeklyHours === 0) return [];
  const spans = clipped(source, months);
  const weeks = spans.reduce((sum, { from, to }) => sum + fullWeeks(from, to), 0);
  const spending = { weeklyHours, monthlyCents: 0, oneOff: [] };
  const cents = spans.map(({ from, to }) => periodCost(spending, hourlyRate ?? 0, from, to));
  return weeks > 0 ? [part("hours", source, weeks, weeklyHours, total(cents))] : [];
}

function monthlyPart(source: Source, { months }: Given): Part[] {
  const { monthlyCents } = source;
  const times = months.filter((month) => begunBy(source, firstDay(month))).length;
  if (monthlyCents === 0 || times === 0) return [];
  return [part("monthly", source, times, monthlyCents, times * monthlyCents)];
}

function oncePart(source: Source, { months }: Given): Part[] {
  return source.once
    .filter(({ on }) => months.includes(on.slice(0, 7)))
    .map(({ cents }) => part("once", source, 0, 0, cents));
}

function toolParts(shares: readonly Share[]): Part[] {
  const parts = new Map<string, Part>();
  for (const { tool, name, cents } of shares) {
    const known = parts.get(tool);
    parts.set(tool, {
      kind: "tool",
      from: "tool",
      item: tool,
      name,
      times: (known?.times ?? 0) + 1,
      each: cents,
      cents: (known?.cents ?? 0) + cents,
    });
  }
  // Where the part changed from one month to the next there is no one price: the sum stands alone.
  return [...parts.values()].map((one) =>
    one.times * one.each === one.cents ? one : { ...one, times: 0, each: 0 },
  );
}

function budgetParts(
  reading: Reading,
  channel: Item<"channel">,
  { months }: Given,
  paid: (month: string) => number,
): Part[] {
  const lines = reading.all("budget").filter(({ id }) => channelOf(reading, id) === channel.id);
  const beyond = months.map((month) => {
    const spent = lines.flatMap(({ data }) => data.months.filter((one) => one.month === month));
    return Math.max(0, total(spent.map((one) => one.spent)) - paid(month));
  });
  const cents = total(beyond);
  const [line] = lines;
  if (!line || cents === 0) return [];
  const name = lines.map(({ data }) => data.label).join(", ");
  return [{ kind: "budget", from: "budget", item: line.id, name, times: 0, each: 0, cents }];
}

/** Cents paid in a month besides hours. */
function paidIn(month: string, sources: readonly Source[], shares: readonly Share[]): number {
  return (
    total(
      sources.flatMap((source) => (begunBy(source, firstDay(month)) ? [source.monthlyCents] : [])),
    ) +
    total(
      sources.flatMap(({ once }) =>
        once.filter(({ on }) => on.slice(0, 7) === month).map(({ cents }) => cents),
      ),
    ) +
    total(shares.filter((share) => share.month === month).map(({ cents }) => cents))
  );
}

function clipped({ began }: Source, months: readonly string[]): { from: string; to: string }[] {
  return spansOf(months).flatMap(({ from, to }) => {
    if (began !== null && began > to) return [];
    return [{ from: began !== null && began > from ? began : from, to }];
  });
}

function part(
  kind: Part["kind"],
  source: Source,
  times: number,
  each: number,
  cents: number,
): Part {
  return { kind, from: source.kind, item: source.id, name: source.name, times, each, cents };
}

const begunBy = ({ began }: Source, day: string) => began === null || began <= day;
const fullWeeks = (from: string, to: string) => Math.floor((daysBetween(from, to) + 1) / 7);
const total = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);
