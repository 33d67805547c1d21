import { addDays, dayNumber } from "@/lib/engagement/days/rules";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";

/** Hours a week, cents a month, and payments made once on a day. */
export type Spending = {
  weeklyHours: number;
  monthlyCents: number;
  oneOff: { on: string; cents: number }[];
};

/** Weekly hours of one presence or channel by itself: what was said for the whole, else what its people give. */
export function ownHours(reading: Reading, item: Item<"presence"> | Item<"channel">): number {
  return (
    item.data.weeklyHours ??
    reading.amounts("worker", item.id).reduce((sum, { amount }) => sum + (amount ?? 0), 0)
  );
}

/** What a presence takes: its hours, its monthly cost, its one-off cost where it has a date. Nothing once stopped. */
export function presenceSpending(reading: Reading, presence: Item<"presence">): Spending {
  return reading.onceFor("presence-spending", presence.id, () =>
    presence.data.state === "stopped"
      ? { weeklyHours: 0, monthlyCents: 0, oneOff: [] }
      : {
          weeklyHours: ownHours(reading, presence),
          monthlyCents: presence.data.monthlyCost ?? 0,
          oneOff: once(presence.data),
        },
  );
}

/** What a channel takes: the sum of its presences plus its own (method.md, section 2). */
export function channelSpending(reading: Reading, channel: Item<"channel">): Spending {
  const own: Spending = {
    weeklyHours: ownHours(reading, channel),
    monthlyCents: channel.data.monthlyCost ?? 0,
    oneOff: once(channel.data),
  };
  return reading
    .from("channel", channel.id, "presence")
    .map((presence) => presenceSpending(reading, presence))
    .reduce(add, own);
}

/**
 * Cost of a period in cents, both days included: its full weeks × weekly hours × hourly rate, plus the monthly payments
 * that fall in it (on the first of each month), plus one-off costs dated in it, each counted once (method.md, section 7).
 */
export function periodCost(
  spending: Spending,
  hourlyRate: number,
  from: string,
  to: string,
): number {
  const weeks = Math.floor((dayNumber(to) - dayNumber(from) + 1) / 7);
  const once = spending.oneOff.filter(({ on }) => on >= from && on <= to);
  return Math.round(
    weeks * spending.weeklyHours * hourlyRate +
      firstsOfMonth(from, to) * spending.monthlyCents +
      once.reduce((sum, { cents }) => sum + cents, 0),
  );
}

function add(a: Spending, b: Spending): Spending {
  return {
    weeklyHours: a.weeklyHours + b.weeklyHours,
    monthlyCents: a.monthlyCents + b.monthlyCents,
    oneOff: [...a.oneOff, ...b.oneOff],
  };
}

function once(data: { oneOffCost: number | null; oneOffOn: string | null }): Spending["oneOff"] {
  return data.oneOffCost !== null && data.oneOffOn !== null
    ? [{ on: data.oneOffOn, cents: data.oneOffCost }]
    : [];
}

function firstsOfMonth(from: string, to: string): number {
  const month = (day: string) => +day.slice(0, 4) * 12 + +day.slice(5, 7);
  return Math.max(0, month(to) - month(addDays(from, -1)));
}
