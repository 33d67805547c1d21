import { channelSpending, type Spending } from "@/lib/diagnostic/cost/rules";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { lastFigure } from "@/lib/kpi/reading/rules";
import { servingChannels } from "@/lib/strategy/smart/rules";
import type { Stakes } from "./finding";

/** Objectives that are being aimed at. */
export function activeObjectives(reading: Reading): Item<"objective">[] {
  return reading.once("active-objectives", () =>
    reading.all("objective").filter(({ data }) => data.status === "active"),
  );
}

/** Channels, planned or active: what the strategy counts on. */
export function liveChannels(reading: Reading): Item<"channel">[] {
  return reading.once("live-channels", () =>
    reading.all("channel").filter(({ data }) => data.state !== "stopped"),
  );
}

export function livePresences(reading: Reading): Item<"presence">[] {
  return reading.once("live-presences", () =>
    reading.all("presence").filter(({ data }) => data.state === "active"),
  );
}

/** Steps that are neither done nor dropped. */
export function openSteps(reading: Reading): Item<"step">[] {
  return reading.once("open-steps", () =>
    reading.all("step").filter(({ data }) => data.state === "planned" || data.state === "started"),
  );
}

/** Whoever works on a thing: its owner and its workers, each once. */
export function handsOn(reading: Reading, id: string): Item<"person">[] {
  const found = new Map<string, Item<"person">>();
  for (const role of ["owner", "worker"] as const) {
    for (const person of reading.to(role, id, "person")) found.set(person.id, person);
  }
  return [...found.values()];
}

/** The leaders of the business: what concerns the course as a whole is theirs to decide. */
export function leaders(reading: Reading): Item<"person">[] {
  return reading.once("leaders", () =>
    reading.all("person").filter(({ data }) => data.side === "client" && data.leader),
  );
}

/** Who decides about a thing: its owner, or the leaders where it has none. */
export function ownerOrLeaders(reading: Reading, id: string): Item<"person">[] {
  const owner = reading.to("owner", id, "person");
  return owner.length > 0 ? owner : leaders(reading);
}

/** Who decides together about a thing that costs: its owner and the leaders. */
export function ownerAndLeaders(reading: Reading, id: string): Item<"person">[] {
  const found = new Map(reading.to("owner", id, "person").map((person) => [person.id, person]));
  for (const person of leaders(reading)) found.set(person.id, person);
  return [...found.values()];
}

/** A channel's hours and costs, computed once. */
export function spendingOf(reading: Reading, channel: Item<"channel">): Spending {
  return reading.onceFor("spending", channel.id, () => channelSpending(reading, channel));
}

/** What is at stake with a few channels. */
export function stakesOf(reading: Reading, channels: readonly Item<"channel">[]): Stakes {
  const spending = channels.map((channel) => spendingOf(reading, channel));
  return counted(
    spending.reduce((sum, { weeklyHours }) => sum + weeklyHours, 0),
    spending.reduce((sum, { monthlyCents }) => sum + monthlyCents, 0),
  );
}

/** What is at stake with an objective: what its channels take. */
export function objectiveStakes(reading: Reading, objective: Item<"objective">): Stakes {
  return stakesOf(reading, servingChannels(reading, objective.id));
}

/** Hours a week and cents a month as stakes; nothing is not counted. */
export function counted(hoursPerWeek: number, monthlyCents: number): Stakes {
  return {
    ...(hoursPerWeek > 0 ? { hoursPerWeek: Math.round(hoursPerWeek * 100) / 100 } : {}),
    ...(monthlyCents > 0 ? { monthlyCents } : {}),
  };
}

/** Whether a channel serves an objective that is being aimed at. */
export function servesActiveObjective(reading: Reading, id: string): boolean {
  return reading.to("serves", id, "objective").some(({ data }) => data.status === "active");
}

/** Personas who are customers. */
export function customers(reading: Reading): Item<"persona">[] {
  return reading.once("customers", () =>
    reading.all("persona").filter(({ data }) => data.kind === "customer"),
  );
}

/** Reasons that are fashion (method.md, section 2). */
const fashion: ReadonlySet<string> = new Set([
  "seen-on-tv",
  "everybody-uses-it",
  "relative-recommends-it",
  "standard-in-our-trade",
  "one-of-us-likes-it",
]);

/** Whether reasons are given and all of them are fashion. */
export function onlyFashion(reasons: readonly string[]): boolean {
  return reasons.length > 0 && reasons.every((reason) => fashion.has(reason));
}

/** Objectives of which one can say whether they advance: indicator, start value, target, owner and a fresh figure. */
export function isMeasurable(
  reading: Reading,
  objective: Item<"objective">,
  isFresh: (kpi: Item<"kpi">) => boolean,
): boolean {
  const kpi = reading.to("measures", objective.id, "kpi")[0];
  const { startValue, target } = objective.data;
  const owned = reading.to("owner", objective.id, "person").length > 0;
  if (!kpi || startValue === null || target === null || !owned) return false;
  return lastFigure(reading, kpi) !== null && isFresh(kpi);
}
