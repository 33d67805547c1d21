import { check } from "@/lib/coherence/check";
import type { Engagement, Event, Link, Series } from "@/lib/engagement/schema";
import { today } from "./sound-plan";
import { wholePlan } from "./whole-plan";

/** The plan in order to which the oracle of the coherence engine does every damage. */
export const whole = wholePlan();

/** What was done, and the rules that fired. */
export type Outcome = Record<string, readonly string[]>;

/** The rules that find something, each once. */
export function firing(engagement: Engagement): string[] {
  return [...new Set(check(engagement, {}, today).findings.map(({ rule }) => rule))].sort();
}

/** Only what has consequences. */
export function told(outcome: readonly (readonly [string, readonly string[]])[]): Outcome {
  return Object.fromEntries(outcome.filter(([, rules]) => rules.length > 0));
}

export function withSeries(one: Series, instead: Series[]): Engagement {
  return { ...whole, series: whole.series.flatMap((other) => (other === one ? instead : other)) };
}

export const nameOfLink = ({ role, from, to }: Link) => `${role} ${from} ${to}`;
export const nameOfEvent = ({ kind, item, by }: Event) => `${kind} ${item} ${by}`;
