import { type Kind, kinds } from "@/lib/engagement/rules";
import type { Engagement, Event, Item, Link, Series } from "@/lib/engagement/schema";
import type { RuleId } from "../registry";
import type { ByDamage } from "./fields";

// The second half of the oracle, by hand as well: the parts that can be taken out, and what holds them together.
// What is not named here may go without leaving a hole: another stands in for it, or nothing asked for it.

type Rules = Readonly<Record<string, readonly RuleId[]>>;

export const items: Rules = {
  // Without the text of the decision there is nothing to have signed.
  commitment: ["no-decision"],
  // One of the two signatures, of the two acceptances, and a skill that only they have.
  claire: ["no-decision", "objective-not-smart", "skill-missing"],
  yann: ["incomplete-step", "no-decision", "objective-not-smart", "skill-missing"],
  // Owners: of an objective and its figures, of steps; Enora's hours also keep the rest from resting on Solenn.
  solenn: ["incomplete-step", "objective-not-smart", "skill-missing"],
  enora: ["incomplete-step", "objective-not-smart", "one-pair-of-hands"],
  families: ["channel-without-persona", "content-for-nobody"],
  regulars: ["channel-without-persona"],
  mill: ["no-competitor"],
  orders: ["objective-not-smart", "objective-without-kpi"],
  loyal: ["objective-not-smart", "objective-without-kpi"],
  "more-orders": [
    "budget-without-objective",
    "channel-without-objective",
    "incomplete-step",
    "tool-before-strategy",
  ],
  "more-loyal": [
    "budget-without-objective",
    "channel-without-objective",
    "incomplete-step",
    "tool-before-strategy",
  ],
  // The only channel that wins customers; the only one that a tool serves; the only one on the spot.
  site: ["retention-only"],
  letter: ["tool-before-strategy"],
  counter: ["no-offline-link"],
  // Where Yann and Enora give hours: without it the rest is Solenn's.
  window: ["one-pair-of-hands"],
  // The only step for the second objective; the only review held.
  card: ["objective-not-smart"],
  february: ["no-review"],
};

/** Links that cannot go. One that leads from nowhere, to nowhere or plays another part is as good as gone. */
export const links: Rules = {
  "owner orders solenn": ["objective-not-smart"],
  "owner loyal enora": ["objective-not-smart"],
  "owner more-orders solenn": ["objective-not-smart"],
  "owner more-loyal enora": ["objective-not-smart"],
  "measures more-orders orders": ["objective-not-smart", "objective-without-kpi"],
  "measures more-loyal loyal": ["objective-not-smart", "objective-without-kpi"],
  "serves site more-orders": ["channel-without-objective"],
  "serves letter more-loyal": ["channel-without-objective", "tool-before-strategy"],
  "serves counter more-loyal": ["channel-without-objective"],
  "reaches site families": ["channel-without-persona"],
  "reaches letter regulars": ["channel-without-persona"],
  "channel window counter": ["no-offline-link"],
  "owner google enora": ["same-profile-fed-twice"],
  "serves brevo letter": ["tool-before-strategy"],
  "serves matomo more-orders": ["tool-before-strategy"],
  "owner customers enora": ["duplicate-watch"],
  "reaches easter families": ["content-for-nobody"],
  "serves cards more-loyal": ["budget-without-objective"],
  "owner photos yann": ["incomplete-step"],
  "owner pages solenn": ["incomplete-step"],
  "owner card enora": ["incomplete-step"],
  "serves photos more-orders": ["incomplete-step"],
  "serves pages more-orders": ["incomplete-step"],
  "serves card more-loyal": ["incomplete-step", "objective-not-smart"],
};

// Four weeks and a half of somebody's time: more than they have, and nearly all that is given.
const everything = ["hours-overbooked", "one-pair-of-hands"] as const;

/** Weekly hours of a link. Those of a worker alone count. */
export const amounts: Readonly<Record<string, ByDamage>> = {
  "worker website solenn": { most: everything },
  "worker website yann": { most: everything },
  "worker website enora": { most: everything },
  "worker fournil solenn": { most: everything },
  "worker window yann": { most: everything },
  "worker window enora": { most: everything },
  "worker google enora": { most: everything },
  "worker google solenn": { most: everything },
};

/** Events that cannot go: signatures, acceptances, the course read by those who have steps. */
export const events: Rules = {
  "sign commitment yann": ["no-decision"],
  "sign commitment claire": ["no-decision"],
  "accept more-orders yann": ["objective-not-smart"],
  "accept more-orders claire": ["objective-not-smart"],
  "accept more-loyal yann": ["objective-not-smart"],
  "accept more-loyal claire": ["objective-not-smart"],
  "read null solenn": ["strategy-not-shared"],
  "read null enora": ["strategy-not-shared"],
};

// An acceptance is of the terms as they were: of others, it is of another objective. It says nothing of terms that it does not name.
// Named again on purpose, like the kinds below: an oracle that borrowed the lists of the rules would follow them into error.
const otherTerms = Object.fromEntries(
  [
    "title",
    "indicator",
    "startValue",
    "startDay",
    "target",
    "targetMax",
    "startsOn",
    "deadline",
  ].map((term) => [`terms ${term} other`, ["objective-not-smart"] as const]),
);

/** What an event carries. Of another answer the two sides do not say the same; of another version it is not the course of today. */
export const carried: Readonly<Record<string, ByDamage>> = {
  "sign commitment yann": { "answer other": ["no-decision"] },
  "sign commitment claire": { "answer other": ["no-decision"] },
  "accept more-orders yann": otherTerms,
  "accept more-orders claire": otherTerms,
  "accept more-loyal yann": otherTerms,
  "accept more-loyal claire": otherTerms,
  "read null solenn": { "version other": ["strategy-not-shared"] },
  "read null enora": { "version other": ["strategy-not-shared"] },
};

/** Indicators whose figures cannot go. */
export const series: Rules = {
  orders: ["stale-kpi"],
  loyal: ["stale-kpi"],
  visits: ["stale-kpi"],
};

/** Single figures that cannot be nothing: February is then so low that the target asks for more than was ever done. */
export const points: Readonly<Record<string, ByDamage>> = {
  orders: {
    "2026-01-26 least": ["objective-unrealistic"],
    "2026-02-02 least": ["objective-unrealistic"],
    "2026-02-09 least": ["objective-unrealistic"],
    "2026-02-16 least": ["objective-unrealistic"],
  },
  loyal: { "2026-02-28 least": ["objective-unrealistic"] },
};

/** The kinds that a version of the strategy is made of: words of a template may not stand in what was approved. */
const approved: readonly Kind[] = [
  "vision",
  "commitment",
  "ambition",
  "effects",
  "positioning",
  "competitor",
  "persona",
  "objective",
  "channel",
  "policy",
  "pillar",
];

/** What every item has beside its fields, kind by kind. Neither its place nor its moments matter where dates are told. */
export const heads: {
  readonly [H in Exclude<keyof Item, "id" | "kind" | "data">]: Readonly<Record<Kind, ByDamage>>;
} = {
  position: everyKind(() => ({})),
  createdAt: everyKind(() => ({})),
  changedAt: everyKind(() => ({})),
  template: everyKind(
    (kind): ByDamage => (approved.includes(kind) ? { other: ["template-text"] } : {}),
  ),
};

function everyKind(of: (kind: Kind) => ByDamage): Record<Kind, ByDamage> {
  return Object.fromEntries(kinds.map((kind) => [kind, of(kind)])) as Record<Kind, ByDamage>;
}

/** Fields that are not damaged by themselves, and where their damage is told. A field that a shape gains does not compile. */
export const elsewhere = {
  engagement: {
    format: "another format is refused",
    version: "another version is refused",
    items: "items, fields, heads",
    links: "links, amounts",
    events: "events, carried",
    rounds: "maturity is not part of the rose",
    series: "series, points",
    prose: "prose decides nothing",
    threads: "a conversation decides nothing",
    name: "nothing asks for it",
    strapline: "nothing asks for it",
    locale: "nothing asks for it",
    openedOn: "every stage is begun and the last review dated: the opening tells nothing",
  },
  link: {
    role: "as if gone",
    from: "as if gone",
    to: "as if gone",
    amount: "amounts",
  },
  event: {
    id: "names it",
    kind: "as if gone",
    item: "as if gone, where it names one",
    by: "as if gone",
    at: "which came first does not matter while nothing was taken back",
    data: "carried",
  },
  series: { kpi: "as if gone", segment: "a part of the whole stands for it", points: "points" },
} as const satisfies {
  engagement: Record<keyof Engagement, string>;
  link: Record<keyof Link, string>;
  event: Record<keyof Event, string>;
  series: Record<keyof Series, string>;
};
