import type { Kind } from "@/lib/engagement/rules";
import type { Item } from "@/lib/engagement/schema";

/** The seven signs that group the rules and make the rose. */
export const signs = [
  "direction",
  "audience",
  "value",
  "synergy",
  "duplication",
  "optimisation",
  "means",
] as const;
export type Sign = (typeof signs)[number];

export const severities = ["critical", "warning", "hint"] as const;
export type Severity = (typeof severities)[number];

/** What a rule weighs in its sign, by severity (method.md, section 9). */
export const weights: Record<Severity, number> = { critical: 3, warning: 2, hint: 1 };

/** A place in the engagement. `id` is null where the thing is still to be made; `field` may be `link:<role>`. */
export type Place = { kind: Kind; id: string | null; field?: string };

/**
 * What a sentence is filled with: plain data, made into words by lib/i18n/coherence.ts. A bare number counts (plural);
 * money is in cents, shares 0 to 100, hours a week, `elapsed` in days (grows by itself, so it is no evidence).
 */
export type Value =
  | number
  | { things: { kind: Kind; name: string }[] }
  | { people: string[] }
  | { texts: string[] }
  | { quotes: string[] }
  | { terms: string; keys: string[] }
  | { choice: string }
  | { cents: number }
  | { percent: number }
  | { hours: number }
  | { figure: number }
  | { day: string }
  | { month: string }
  | { elapsed: number };
export type Values = Record<string, Value>;

export type Stakes = { hoursPerWeek?: number; monthlyCents?: number; yearlyCents?: number };

export type Finding = {
  /** stable: the rule, then the ids of what it is about */
  id: string;
  rule: string;
  severity: Severity;
  sign: Sign;
  /** where the button leads, to the very field */
  leads: Place;
  /** what it is about; the first is where the button leads unless the thing is still to be made */
  items: { kind: Kind; id: string; field?: string }[];
  values: Values;
  stakes: Stakes;
  /** ids of the people whose decision it is, and their names */
  decider: string[];
  deciderNames: string[];
  /** the finding that this one only follows from */
  foldedUnder: string | null;
  /** ids of findings from which it only follows, where they are found */
  follows: readonly string[];
  audience: "all" | "consultants";
  /** thresholds that the practice moved, in force when this was found */
  settings: { name: string; value: number; usual: number }[];
  /** changes when the evidence does; names and passing days are no evidence */
  evidenceKey: string;
  state: "new" | "shared" | "waived" | "returned";
  /** whether the client may see it */
  shared: boolean;
  waiver: Waiver | null;
  /** examined things that it stands for, in the score */
  weight: number;
};

export type Waiver = {
  by: string;
  at: number;
  reason: string;
  returnsOn: string | null;
  audience: "all" | "consultants";
};

/** The name that people gave to an item, empty where they gave none. */
export function nameOf(item: Item): string {
  const data: Record<string, unknown> = item.data;
  for (const field of ["name", "title", "what", "label", "question", "text", "hypothesis"]) {
    const name = data[field];
    if (typeof name === "string" && name.trim() !== "") return name.trim();
  }
  return "";
}

export function thing(...items: Item[]): Value {
  return { things: items.map((item) => ({ kind: item.kind, name: nameOf(item) })) };
}

export function people(persons: readonly Item<"person">[]): Value {
  return { people: persons.map(nameOf) };
}
