export type Unit =
  | "count"
  | "percent"
  | "days"
  | "weeks"
  | "months"
  | "hours"
  | "cents"
  | "times"
  | "level";
export type Threshold = { usual: number; unit: Unit };

/**
 * Every figure on which a rule turns. A practice may move each; the reason is the message
 * `coherence.thresholds.<rule>.<name>`, shown with the figure wherever the rule is explained.
 */
export const thresholds = {
  "too-many-objectives": { most: { usual: 5, unit: "count" } },
  "objective-unrealistic": { factor: { usual: 1.5, unit: "times" } },
  "low-motivation": {
    motivation: { usual: 1, unit: "level" },
    hindrance: { usual: 3, unit: "level" },
  },
  "wrong-people": {
    people: { usual: 10, unit: "count" },
    share: { usual: 50, unit: "percent" },
    criticalShare: { usual: 25, unit: "percent" },
    criticalPeople: { usual: 30, unit: "count" },
  },
  "time-on-peers": {
    share: { usual: 50, unit: "percent" },
    people: { usual: 10, unit: "count" },
    known: { usual: 50, unit: "percent" },
  },
  "no-impact": { level: { usual: 1, unit: "level" }, weeks: { usual: 12, unit: "weeks" } },
  "impact-untested": {
    hours: { usual: 2, unit: "hours" },
    monthly: { usual: 5000, unit: "cents" },
  },
  "dear-opinion": { share: { usual: 10, unit: "percent" } },
  "isolated-channel": { channels: { usual: 3, unit: "count" } },
  "same-site-many-hands": { people: { usual: 3, unit: "count" } },
  "strategy-not-shared": { days: { usual: 14, unit: "days" } },
  "stale-kpi": { periods: { usual: 2, unit: "count" }, days: { usual: 7, unit: "days" } },
  "gap-without-decision": {
    percent: { usual: 15, unit: "percent" },
    periods: { usual: 2, unit: "count" },
    days: { usual: 28, unit: "days" },
  },
  "no-review": { times: { usual: 1.5, unit: "times" }, weeks: { usual: 6, unit: "weeks" } },
  "no-change": { days: { usual: 90, unit: "days" }, percent: { usual: 15, unit: "percent" } },
  "undecided-followup": { days: { usual: 60, unit: "days" } },
  "feedback-unanswered": { days: { usual: 7, unit: "days" } },
  "budget-overrun": {
    percent: { usual: 10, unit: "percent" },
    amount: { usual: 5000, unit: "cents" },
  },
  "skill-missing": { level: { usual: 2, unit: "level" } },
  "late-step": { days: { usual: 7, unit: "days" } },
  "one-pair-of-hands": { share: { usual: 60, unit: "percent" } },
  "vanity-growth": {
    rise: { usual: 20, unit: "percent" },
    months: { usual: 3, unit: "months" },
    flat: { usual: 5, unit: "percent" },
  },
} as const satisfies Record<string, Record<string, Threshold>>;

/** Between what a practice may move a figure of each unit: outside, a rule would find everything or nothing. */
export const bounds: Readonly<Record<Unit, { least: number; most: number }>> = {
  count: { least: 1, most: 100 },
  percent: { least: 1, most: 100 },
  days: { least: 1, most: 730 },
  weeks: { least: 1, most: 104 },
  months: { least: 1, most: 24 },
  hours: { least: 0.5, most: 168 },
  cents: { least: 0, most: 10_000_000 },
  times: { least: 0.5, most: 10 },
  level: { least: 0, most: 4 },
};

/** The figures on which a rule turns, by name; none where it holds or does not. */
export function thresholdsOf(rule: string): Record<string, Threshold> {
  return Object.hasOwn(thresholds, rule)
    ? ((thresholds as Record<string, Record<string, Threshold>>)[rule] ?? {})
    : {};
}

/** Days after opening from which every rule applies, its stage begun or not: the first day brings no reproach. */
export const patience = { usual: 30, unit: "days" } as const satisfies Threshold;

/** Value of an hour where nobody said what their own time is worth: only used to order findings by what is at stake. */
export const supposedHourlyRate = 3000;

type Moved = Partial<Record<string, number>>;
/** The figures of one rule, those that the practice moved in place of the usual ones. */
export type Limits<Id extends string> = Id extends keyof typeof thresholds
  ? { [Name in keyof (typeof thresholds)[Id]]: number }
  : Record<never, number>;

/** Practice settings of the rules: off, or with other figures. */
export type Settings = {
  rules?: Partial<Record<string, { off?: boolean; limits?: Moved }>>;
  patienceDays?: number;
};

/** A rule's figures under the practice's settings. A figure that is not a number, or of no such name, is left aside. */
export function limitsOf<Id extends string>(id: Id, settings: Settings): Limits<Id> {
  const moved = settings.rules?.[id]?.limits ?? {};
  const entries = Object.entries(thresholdsOf(id)).map(([name, { usual }]) => [
    name,
    finite(moved[name]) ?? usual,
  ]);
  return Object.fromEntries(entries) as Limits<Id>;
}

/** The figures that a practice moved, with what they usually are. */
export function movedLimits(id: string, settings: Settings) {
  const moved = settings.rules?.[id]?.limits ?? {};
  return Object.entries(thresholdsOf(id)).flatMap(([name, { usual }]) => {
    const value = finite(moved[name]);
    return value === undefined || value === usual ? [] : [{ name, value, usual }];
  });
}

function finite(value: number | undefined): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
