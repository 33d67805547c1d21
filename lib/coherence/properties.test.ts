import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/engagement/days/rules";
import type { Engagement, Item } from "@/lib/engagement/schema";
import { many } from "@/lib/testing/many";
import { photographer } from "@/lib/testing/photographer";
import { plan, without } from "@/lib/testing/plan";
import { soundPlan, today } from "@/lib/testing/sound-plan";
import { bigTeam, panic, toolFirst } from "@/lib/testing/stories";
import { forAudience } from "./audience";
import { check, type Report } from "./check";

const stories = [soundPlan(), photographer(), toolFirst(), panic(), bigTeam()];

/** A story from which a few things are missing, on some day. */
const engagements = fc
  .record({
    story: fc.constantFrom(...stories),
    holes: fc.array(fc.nat(60), { maxLength: 12 }),
    cut: fc.array(fc.nat(100), { maxLength: 8 }),
  })
  .map(({ story, holes, cut }) => {
    const kept = without(story, ...holes.map((hole) => story.items[hole]?.id ?? ""));
    return { ...kept, links: kept.links.filter((_, i) => !cut.includes(i)) };
  });
const days = fc.integer({ min: -60, max: 400 }).map((n) => addDays(today, n));
const ids = ({ findings }: Report) => findings.map(({ id }) => id);
const shuffled = <T>(list: readonly T[], seed: number): T[] =>
  list
    .map((one, i) => ({ one, key: Math.sin(seed + i * 7.1) }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);

describe("whatever the engagement", () => {
  it("the order of its parts does not matter", () => {
    fc.assert(
      fc.property(engagements, days, fc.nat(1000), (engagement, day, seed) => {
        const other: Engagement = {
          ...engagement,
          items: shuffled(engagement.items, seed),
          links: shuffled(engagement.links, seed),
          events: shuffled(engagement.events, seed),
          series: shuffled(engagement.series, seed),
        };
        expect(check(other, {}, day)).toEqual(check(engagement, {}, day));
      }),
    );
  });

  it("asking twice gives the same, and leaves it as it was", () => {
    fc.assert(
      fc.property(engagements, days, (engagement, day) => {
        const before = JSON.stringify(engagement);
        expect(check(engagement, {}, day)).toEqual(check(engagement, {}, day));
        expect(JSON.stringify(engagement)).toBe(before);
      }),
    );
  });

  it("a new name changes names only", () => {
    fc.assert(
      fc.property(engagements, days, (engagement, day) => {
        const renamed = check(rename(engagement), {}, day);
        const before = check(engagement, {}, day);
        const bare = (report: Report) =>
          report.findings.map(({ values: _, deciderNames: __, ...rest }) => rest);
        expect(bare(renamed)).toEqual(bare(before));
        expect(renamed.signs).toEqual(before.signs);
      }),
    );
  });

  it("an unrelated sound item adds no finding", () => {
    fc.assert(
      fc.property(engagements, days, fc.constantFrom(...strangers()), (engagement, day, item) => {
        const before = check(engagement, {}, day);
        const known = new Set(ids(before));
        const more = check({ ...engagement, items: [...engagement.items, item] }, {}, day);
        // The first thing of a stage begins it, and with it its rules: the stage's doing, not the item's.
        fc.pre(more.started.length === before.started.length);
        expect(ids(more).filter((id) => !known.has(id))).toEqual([]);
      }),
    );
  });

  it("a later day removes no lateness", () => {
    fc.assert(
      fc.property(engagements, days, fc.nat(200), (engagement, day, more) => {
        const late = (on: string) =>
          ids(check(engagement, {}, on)).filter((id) => /^late-step/.test(id));
        expect(late(addDays(day, more))).toEqual(expect.arrayContaining(late(day)));
      }),
    );
  });

  it("what consultants alone know reaches nobody else's findings or rose", () => {
    const secret = fc.array(
      fc.record({
        person: fc.constantFrom("yann", "solenn", "malo", "nolwenn"),
        statement: fc.constantFrom("useless", "no_time"),
        value: fc.nat(4),
        planned: fc.boolean(),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(engagements, days, secret, (engagement, day, hindrances) => {
        const open = sharing(engagement);
        const knowing = forAudience(check(open, {}, day, { hindrances }), "client");
        expect(knowing).toEqual(forAudience(check(open, {}, day), "client"));
        expect(JSON.stringify(knowing)).not.toContain("low-motivation");
      }),
    );
  });

  it("what was not shared does not touch the client's rose", () => {
    fc.assert(
      fc.property(engagements, days, (engagement, day) => {
        const client = forAudience(check(engagement, {}, day), "client");
        expect(client.findings).toEqual([]);
        expect(client.overall ?? 1).toBe(1);
      }),
    );
  });

  it("scores stay between 0 and 1, ids are unique, and what is folded lies under something found", () => {
    fc.assert(
      fc.property(engagements, days, (engagement, day) => {
        const report = check(engagement, {}, day);
        for (const { score } of Object.values(report.signs)) {
          expect(score === null || (score >= 0 && score <= 1)).toBe(true);
        }
        expect(new Set(ids(report)).size).toBe(report.findings.length);
        const roots = new Set(
          report.findings.filter(({ foldedUnder }) => foldedUnder === null).map(({ id }) => id),
        );
        const folded = report.findings.flatMap(({ foldedUnder }) => foldedUnder ?? []);
        expect(folded.every((id) => roots.has(id))).toBe(true);
      }),
    );
  });
});

it("takes time in proportion to what there is to read", () => {
  const small = many(soundPlan(), 10);
  const large = many(soundPlan(), 80);
  const quickest = (engagement: Engagement) => {
    const times = Array.from({ length: 7 }, () => {
      const start = performance.now();
      check(engagement, {}, today);
      return performance.now() - start;
    });
    return Math.min(...times);
  };
  quickest(small);
  // Eight times as much: a quadratic rule would take sixty-four times as long.
  expect(quickest(large) / quickest(small)).toBeLessThan(24);
});

const named = ["name", "what", "label", "question"];

// The title of an objective is one of the terms that were accepted, so it is left as it is.
function rename(engagement: Engagement): Engagement {
  const items = engagement.items.map((item) => {
    const data: Record<string, unknown> = { ...item.data };
    for (const field of named) if (data[field]) data[field] = `${data[field]} bis`;
    return { ...item, data } as Item;
  });
  return { ...engagement, name: "Autre nom", items };
}

function strangers(): Item[] {
  const p = plan("Autre", "2025-09-01");
  p.add("competitor", "x1", { name: "Un autre" });
  p.add("ambition", "x2", { text: "Durer" });
  p.add("pillar", "x3", { name: "Coulisses" });
  p.add("feedback", "x4", { receivedOn: "2026-01-05", answer: "Merci.", answeredOn: "2026-01-06" });
  p.add("presence", "x5", { name: "Ancien site", state: "stopped" });
  p.add("tool", "x6", { name: "Ancien outil", state: "stopped" });
  p.add("idea", "x7", { text: "Un atelier" });
  p.add("objective", "x8", { title: "Plus tard", status: "draft" });
  p.add("channel", "x9", { name: "Ancien levier", state: "stopped" });
  p.add("person", "x10", { name: "Une voisine", side: "partner" });
  return p.done().items.filter(({ id }) => /^x\d/.test(id));
}

function sharing(engagement: Engagement): Engagement {
  const items = engagement.items.map((item) =>
    item.kind === "means"
      ? { ...item, data: { ...item.data, shareFindings: "all" as const } }
      : item,
  );
  return { ...engagement, items };
}
