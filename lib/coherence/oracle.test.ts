import { describe, expect, it } from "vitest";
import type { Engagement } from "@/lib/engagement/schema";
import { without } from "@/lib/testing/plan";
import { soundPlan, today } from "@/lib/testing/sound-plan";
import { check } from "./check";
import type { RuleId } from "./registry";

// Written by hand from the method, apart from the rules: what must be found when one thing is taken out of the sound plan.
// What is not named here may go without leaving a hole: another stands in for it, or nothing asked for it.

const items: Record<string, RuleId[]> = {
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

const links: Record<string, RuleId[]> = {
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

const events: Record<string, RuleId[]> = {
  "sign commitment yann": ["no-decision"],
  "sign commitment claire": ["no-decision"],
  "accept more-orders yann": ["objective-not-smart"],
  "accept more-orders claire": ["objective-not-smart"],
  "accept more-loyal yann": ["objective-not-smart"],
  "accept more-loyal claire": ["objective-not-smart"],
  "read null solenn": ["strategy-not-shared"],
  "read null enora": ["strategy-not-shared"],
};

const series: Record<string, RuleId[]> = {
  orders: ["stale-kpi"],
  loyal: ["stale-kpi"],
  visits: ["stale-kpi"],
};

const sound = soundPlan();

describe("take any one thing out of the sound plan, and exactly the rules that depend on it fire", () => {
  it.each(sound.items.map(({ id, kind }) => [kind, id] as const))("the %s %s", (_, id) => {
    expect(rulesOf(without(sound, id))).toEqual(items[id] ?? []);
  });

  it.each(sound.links.map((link) => [`${link.role} ${link.from} ${link.to}`, link] as const))(
    "the link %s",
    (name, link) => {
      const rest = sound.links.filter((one) => one !== link);
      expect(rulesOf({ ...sound, links: rest })).toEqual(links[name] ?? []);
    },
  );

  it.each(sound.events.map((event) => [`${event.kind} ${event.item} ${event.by}`, event] as const))(
    "the event %s",
    (name, event) => {
      const rest = sound.events.filter((one) => one !== event);
      expect(rulesOf({ ...sound, events: rest })).toEqual(events[name] ?? []);
    },
  );

  it.each(sound.series.map((one) => [one.kpi, one] as const))("the figures of %s", (kpi, one) => {
    const rest = sound.series.filter((other) => other !== one);
    expect(rulesOf({ ...sound, series: rest })).toEqual(series[kpi] ?? []);
  });

  it("names only things that are there", () => {
    const names = {
      items: sound.items.map(({ id }) => id),
      links: sound.links.map(({ role, from, to }) => `${role} ${from} ${to}`),
      events: sound.events.map(({ kind, item, by }) => `${kind} ${item} ${by}`),
      series: sound.series.map(({ kpi }) => kpi),
    };
    for (const [table, known] of Object.entries({ items, links, events, series })) {
      expect(names[table as keyof typeof names]).toEqual(
        expect.arrayContaining(Object.keys(known)),
      );
    }
  });
});

function rulesOf(engagement: Engagement): string[] {
  return [...new Set(check(engagement, {}, today).findings.map(({ rule }) => rule))].sort();
}
