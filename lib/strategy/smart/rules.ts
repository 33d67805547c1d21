import { channelSkills } from "@/lib/diagnostic/skill/rules";
import { daysBetween, daysInMonth } from "@/lib/engagement/days/rules";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { finishedPeriods, paceOf } from "@/lib/kpi/reading/rules";
import { acceptance } from "../acceptance/rules";
import { timeToEffect } from "../catalogue/rules";
import { onlyVagueWords } from "./vague/rules";

export const letters = ["S", "M", "A", "R", "T"] as const;
export type Letter = (typeof letters)[number];

/** The checks of the KPI catalogue (`smart`), letter by letter; what is a blocker darkens its letter. */
export const checks = {
  S: {
    kpi_linked: "blocker",
    scope_set: "blocker",
    owner_set: "blocker",
    no_vague_only: "warning",
  },
  M: {
    baseline: "blocker",
    target: "blocker",
    direction: "blocker",
    source: "blocker",
    base_size: "warning",
  },
  A: { pace: "warning", skills: "warning", agreed: "blocker" },
  R: {
    actions: "blocker",
    time_budget: "warning",
    money_budget: "warning",
    channel_delay: "warning",
    strategic_link: "warning",
  },
  T: { dates: "blocker", horizon: "warning", milestones: "warning", review: "warning" },
} as const satisfies Record<Letter, Record<string, "blocker" | "warning">>;

type CheckOf<L extends Letter> = keyof (typeof checks)[L] & string;
export type Check = { [L in Letter]: CheckOf<L> }[Letter];
export type LetterState = "ok" | "partial" | "missing";
export type Smart = {
  /** ok: no blocker and no warning; partial: warnings only; missing: a blocker */
  states: Record<Letter, LetterState>;
  /** letters that are ok, of five */
  lit: number;
  blockers: Check[];
  warnings: Check[];
};

/** Figures of the catalogue's checks. */
export const limits = {
  /** a start value older than this when the objective starts describes another business */
  baselineDays: 90,
  paceFactor: 1.5,
  hoursShare: 0.8,
  shortestDays: 14,
  longestMonths: 18,
  milestoneMonths: 3,
} as const;

/** How SMART an objective is. A check that cannot be made for want of data does not fail; the letter that needs the data says so itself. */
export function smart(reading: Reading, objective: Item<"objective">): Smart {
  return reading.onceFor("smart", objective.id, () => judge(reading, objective));
}

function judge(reading: Reading, objective: Item<"objective">): Smart {
  const { data, id } = objective;
  const kpis = reading.to("measures", id, "kpi");
  const kpi = kpis.length === 1 ? kpis[0] : undefined;
  const channels = servingChannels(reading, id);
  const failed = new Set<Check>();
  const need = (check: Check, holds: boolean) => holds || failed.add(check);

  need("kpi_linked", kpi !== undefined);
  need(
    "scope_set",
    data.offer.trim() !== "" ||
      data.area.trim() !== "" ||
      channels.length > 0 ||
      reading.to("reaches", id, "persona").length > 0,
  );
  need("owner_set", reading.to("owner", id, "person").length === 1);
  need("no_vague_only", !onlyVagueWords(data.title));

  need("baseline", baselineHolds(data));
  need("target", data.target !== null && data.target !== data.startValue);
  if (kpi) {
    need("direction", directionHolds(data, kpi.data.direction));
    need(
      "source",
      kpi.data.source === "import" ||
        kpi.data.source === "push" ||
        (kpi.data.source === "manual" && reading.to("owner", kpi.id, "person").length === 1),
    );
    const base = finishedPeriods(reading, kpi).at(-1)?.base ?? null;
    need("base_size", base === null || kpi.data.minBase === null || base >= kpi.data.minBase);
    const asked = paceOf(reading, objective, kpi);
    need("pace", !asked || asked.required <= limits.paceFactor * asked.best);
  } else {
    need("source", false);
  }

  need("dates", data.startsOn !== null && data.deadline !== null && data.startsOn < data.deadline);
  const measurable = ![...failed].some((check) => letterOf(check) === "M" && isBlocker(check));
  const dated = !failed.has("dates");
  need("agreed", measurable && dated && acceptance(reading, objective).stands);
  need(
    "skills",
    channels.every(
      // Learning and being accompanied are the planned training that the catalogue speaks of.
      (channel) =>
        channel.data.mode !== "do" || channelSkills(reading, channel).missing.length === 0,
    ),
  );

  const steps = servingSteps(reading, objective);
  need("actions", steps.length > 0);
  need("time_budget", hoursHold(reading, data.deadline));
  need("money_budget", moneyHolds(reading));
  const delays = channels.map(({ data }) => timeToEffect(data)).filter((weeks) => weeks !== null);
  const length = dated ? daysBetween(data.startsOn ?? "", data.deadline ?? "") : null;
  need(
    "channel_delay",
    length === null || delays.length === 0 || length >= Math.min(...delays) * 7,
  );
  need("strategic_link", reading.to("serves", id, "ambition").length > 0);

  if (length !== null) {
    need(
      "horizon",
      length >= limits.shortestDays && length <= Math.ceil(limits.longestMonths * daysInMonth),
    );
    need(
      "milestones",
      length <= limits.milestoneMonths * daysInMonth + 1 || data.milestones.length > 0,
    );
  }
  const deadline = data.deadline;
  need("review", deadline === null || reviewBefore(reading, data.startsOn, deadline));

  return summed(failed);
}

/** Channels, planned or active, that serve an objective. */
export function servingChannels(reading: Reading, objective: string): Item<"channel">[] {
  return reading
    .from("serves", objective, "channel")
    .filter(({ data }) => data.state !== "stopped");
}

/** Steps, not dropped, that serve an objective, directly or by a channel that serves it. */
export function servingSteps(reading: Reading, objective: Item<"objective">): Item<"step">[] {
  const found = new Map<string, Item<"step">>();
  for (const step of reading.from("serves", objective.id, "step")) found.set(step.id, step);
  for (const channel of servingChannels(reading, objective.id)) {
    for (const step of reading.from("serves", channel.id, "step")) found.set(step.id, step);
  }
  return [...found.values()].filter(({ data }) => data.state !== "dropped");
}

type Data = Item<"objective">["data"];

function baselineHolds({ startValue, startDay, startsOn }: Data): boolean {
  if (startValue === null || startDay === null) return false;
  return startsOn === null || daysBetween(startDay, startsOn) <= limits.baselineDays;
}

function directionHolds({ startValue, target, targetMax }: Data, direction: string): boolean {
  if (target === null) return true;
  // What must stay inside a range is aimed at by both its ends.
  if (direction === "target") return targetMax !== null && target <= targetMax;
  if (startValue === null || direction === "neutral") return true;
  return direction === "up" ? target >= startValue : target <= startValue;
}

function hoursHold(reading: Reading, deadline: string | null): boolean {
  const weekly = reading.one("means")?.data.weeklyHours ?? null;
  if (weekly === null || deadline === null || deadline <= reading.today) return true;
  const weeks = daysBetween(reading.today, deadline) / 7;
  return hoursUntil(reading, deadline) <= limits.hoursShare * weekly * weeks;
}

/** Hours that the open steps of objectives still take until a day, all objectives together. */
function hoursUntil(reading: Reading, deadline: string): number {
  const sums = reading.once("open-effort", () => {
    const linked = new Set(
      reading.all("objective").flatMap((one) => servingSteps(reading, one).map(({ id }) => id)),
    );
    const open = openSteps(reading)
      .filter(({ id }) => linked.has(id))
      .map(({ data }) => ({
        ends: data.endsOn ?? "",
        left: (data.effortHours ?? 0) * (1 - data.progress / 100),
      }))
      .filter(({ ends, left }) => left > 0 && ends !== "")
      .sort((a, b) => (a.ends < b.ends ? -1 : 1));
    let until = 0;
    return open.map(({ ends, left }) => {
      until += left;
      return { ends, until };
    });
  });
  return sums[upTo(sums.length, (i) => (sums[i]?.ends ?? "") <= deadline) - 1]?.until ?? 0;
}

/** How many of the first of an ordered list hold, by halves. */
function upTo(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function moneyHolds(reading: Reading): boolean {
  return reading.once("money-holds", () => {
    const lines = reading.all("budget");
    if (lines.length === 0) return true;
    const month = reading.today.slice(0, 7);
    const left = lines
      .flatMap(({ data }) => data.months)
      .filter((line) => line.month >= month)
      .reduce((sum, line) => sum + line.planned - line.spent, 0);
    const cost = openSteps(reading).reduce((sum, { data }) => sum + (data.cost ?? 0), 0);
    return cost <= left;
  });
}

function openSteps(reading: Reading): Item<"step">[] {
  return reading
    .all("step")
    .filter(({ data }) => data.state === "planned" || data.state === "started");
}

function reviewBefore(reading: Reading, startsOn: string | null, deadline: string): boolean {
  const days = reading.once("review-days", () =>
    reading
      .all("review")
      .filter(({ data }) => data.state !== "cancelled")
      .map(({ data }) => data.heldOn ?? data.plannedAt?.slice(0, 10) ?? null)
      .filter((day) => day !== null)
      .sort(),
  );
  const first = days[upTo(days.length, (i) => (days[i] ?? "") < (startsOn ?? ""))];
  return first !== undefined && first <= deadline;
}

const letterOfCheck = new Map<string, Letter>(
  letters.flatMap((letter) => Object.keys(checks[letter]).map((key) => [key, letter] as const)),
);

/** The letter that a check belongs to. */
export function letterOf(check: Check): Letter {
  return letterOfCheck.get(check) as Letter;
}

const inOrder = letters.flatMap((letter) => Object.keys(checks[letter]) as Check[]);
const blocking: ReadonlySet<Check> = new Set(
  inOrder.filter((check) => {
    const rules: Record<string, "blocker" | "warning"> = checks[letterOf(check)];
    return rules[check] === "blocker";
  }),
);

function isBlocker(check: Check): boolean {
  return blocking.has(check);
}

function summed(failed: Set<Check>): Smart {
  const blockers: Check[] = [];
  const warnings: Check[] = [];
  const states: Record<Letter, LetterState> = { S: "ok", M: "ok", A: "ok", R: "ok", T: "ok" };
  for (const check of inOrder) {
    if (!failed.has(check)) continue;
    const letter = letterOf(check);
    if (isBlocker(check)) {
      blockers.push(check);
      states[letter] = "missing";
    } else {
      warnings.push(check);
      if (states[letter] === "ok") states[letter] = "partial";
    }
  }
  return {
    states,
    lit: letters.filter((letter) => states[letter] === "ok").length,
    blockers,
    warnings,
  };
}
