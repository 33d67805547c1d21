import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayOfMoment } from "@/lib/engagement/days/rules";
import { type Kind, kinds, singletons } from "@/lib/engagement/rules";
import type { Engagement, Item } from "@/lib/engagement/schema";
import { many } from "@/lib/testing/many";
import { soundPlan, today } from "@/lib/testing/sound-plan";
import { days, laterDays, troubled } from "@/lib/testing/troubles";
import { wholePlan } from "@/lib/testing/whole-plan";
import { forAudience } from "../audience";
import { check, type Report } from "../check";
import type { Finding } from "../finding";
import { rules } from "../registry";

const ids = ({ findings }: Report) => findings.map(({ id }) => id);
const shuffled = <T>(list: readonly T[], seed: number): T[] =>
  list
    .map((one, i) => ({ one, key: Math.sin(seed + i * 7.1) }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);

describe("whatever the engagement", () => {
  it("the order of its parts does not matter, nor that of its places where they are equal", () => {
    fc.assert(
      fc.property(troubled, days, fc.nat(1000), fc.boolean(), (given, day, seed, tied) => {
        const engagement = uneven(tied ? { ...given, items: given.items.map(placeless) } : given);
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
      fc.property(troubled, days, (engagement, day) => {
        const before = JSON.stringify(engagement);
        expect(check(engagement, {}, day)).toEqual(check(engagement, {}, day));
        expect(JSON.stringify(engagement)).toBe(before);
      }),
    );
  });

  it("a new name changes names only", () => {
    fc.assert(
      fc.property(troubled, days, (engagement, day) => {
        const renamed = check(rename(engagement), {}, day);
        const before = check(engagement, {}, day);
        expect(renamed.signs).toEqual(before.signs);
        expect(renamed.findings.map(nameless)).toEqual(before.findings.map(nameless));
      }),
    );
  });

  it("an unrelated sound item adds no finding", () => {
    expect([...new Set(strangers.map(({ kind }) => kind))].sort()).toEqual(
      kinds.filter((kind) => !alone.has(kind)).sort(),
    );
    fc.assert(
      fc.property(troubled, days, fc.constantFrom(...strangers), (engagement, day, item) => {
        const before = check(engagement, {}, day);
        const known = new Set(ids(before));
        const more = check({ ...engagement, items: [...engagement.items, item] }, {}, day);
        // The first thing of a stage begins it, and with it its rules: the stage's doing, not the item's.
        fc.pre(more.started.length === before.started.length);
        expect(ids(more).filter((id) => !known.has(id))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("a later day removes no lateness", () => {
    const late =
      /^(late-step|stale-kpi|no-review|undecided-followup|feedback-unanswered|strategy-not-shared)\b/;
    const pauses = fc.array(fc.tuple(laterDays, fc.nat(60)), { maxLength: 3 });
    fc.assert(
      fc.property(troubled, laterDays, fc.nat(200), pauses, (given, day, more, closed) => {
        const closures = closed.map(([from, n]) => ({ from, to: addDays(from, n), label: "" }));
        const engagement = passed(meaning(given, { closures }), day);
        const found = (on: string) => ids(check(engagement, {}, on)).filter((id) => late.test(id));
        expect(found(addDays(day, more))).toEqual(expect.arrayContaining(found(day)));
      }),
      { numRuns: 300 },
    );
  });

  it("what consultants alone know reaches nobody else's findings or rose", () => {
    const secret = fc.array(
      fc.record({
        person: fc.constantFrom("yann", "solenn", "malo", "nolwenn", "person-0"),
        statement: fc.constantFrom("useless", "no_time"),
        value: fc.nat(4),
        planned: fc.boolean(),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(troubled, days, secret, fc.nat(4), (engagement, day, hindrances, motivation) => {
        const given = shared(meaning(engagement, { shareFindings: "all" as const }));
        const seen = (level: number, hidden: typeof hindrances) =>
          forAudience(check(willing(given, level), {}, day, { hindrances: hidden }), "client");
        const knowing = seen(motivation, hindrances);
        expect(knowing).toEqual(seen(4, []));
        expect(JSON.stringify(knowing)).not.toContain("low-motivation");
      }),
    );
  });

  it("what was not shared does not touch the client's rose", () => {
    fc.assert(
      fc.property(troubled, days, (engagement, day) => {
        const unshared = meaning(engagement, { shareFindings: "one-by-one" as const });
        const client = forAudience(check(unshared, {}, day), "client");
        expect(client.findings).toEqual([]);
        expect(client.overall ?? 1).toBe(1);
      }),
    );
  });

  it("scores stay between 0 and 1, ids are unique, and what is folded lies under something found", () => {
    fc.assert(
      fc.property(troubled, days, (engagement, day) => {
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
  // The time of this process alone, the best of several: what else the machine does is not the engine's.
  const spent = (engagement: Engagement, times: number) => {
    const before = process.cpuUsage();
    for (let i = 0; i < times; i++) check(engagement, {}, today);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  const rounds = Array.from({ length: 5 }, () => [spent(small, 8), spent(large, 1)] as const);
  const best = (which: 0 | 1) => Math.min(...rounds.map((round) => round[which]));
  // As much to read, in eight parts or in one: a quadratic rule would take eight times as long for the whole.
  expect(best(1) / best(0)).toBeLessThan(3);
});

const placeless = (item: Item): Item => ({ ...item, position: 0 });

/** Hours that no computer adds up alike in any order. */
function uneven(engagement: Engagement): Engagement {
  const links = engagement.links.map((link) =>
    link.amount === null ? link : { ...link, amount: link.amount / 3 + 0.1 },
  );
  return { ...engagement, links };
}

const named = ["name", "what", "label", "question", "hypothesis", "text"];

// The title of an objective is one of the terms that were accepted, so it is left as it is.
function rename(engagement: Engagement): Engagement {
  const items = engagement.items.map((item) => {
    const data: Record<string, unknown> = { ...item.data };
    for (const field of named) if (data[field]) data[field] = `${data[field]} bis`;
    if (item.kind !== "objective" && data.title) data.title = `${data.title} bis`;
    return { ...item, data } as Item;
  });
  return { ...engagement, name: "Autre nom", items };
}

/** A finding but for the names that people gave. */
function nameless({ values, deciderNames, ...rest }: Finding) {
  const bare = Object.entries(values).map(([name, value]) => {
    if (typeof value === "number") return [name, value];
    if ("things" in value) return [name, value.things.map(({ kind }) => kind)];
    return [name, "people" in value ? value.people.length : value];
  });
  return { ...rest, values: bare, deciders: deciderNames.length };
}

/** One sound thing of each kind, out of its plan: what was only sound beside others is made to stand alone. */
const alone: ReadonlySet<Kind> = new Set<Kind>([...singletons, "persona"]);
const standing: Partial<Record<Kind, object>> = {
  person: { side: "partner" },
  objective: { status: "draft" },
  channel: { state: "stopped" },
  presence: { state: "stopped" },
  tool: { state: "stopped" },
  content: { state: "idea" },
  budget: { reserve: true },
  step: { state: "done" },
  kpi: { followed: false },
};
const strangers: Item[] = wholePlan()
  .items.filter(({ kind }) => !alone.has(kind))
  .map((item) => {
    const data = { ...item.data, ...standing[item.kind] };
    return { ...item, id: `stranger-${item.id}`, data } as Item;
  });

function meaning(engagement: Engagement, data: object): Engagement {
  return withData(engagement, "means", data);
}

function willing(engagement: Engagement, motivation: number): Engagement {
  return withData(engagement, "vision", { motivation });
}

function withData(engagement: Engagement, kind: Kind, data: object): Engagement {
  const items = engagement.items.map((item) =>
    item.kind === kind ? ({ ...item, data: { ...item.data, ...data } } as Item) : item,
  );
  return { ...engagement, items };
}

/** Everything shared by name and by rule, what may never be shared among it. */
function shared(engagement: Engagement): Engagement {
  const events = rules.map(({ id }, i) => ({
    id: `share-${i}`,
    kind: "share-finding" as const,
    item: null,
    by: "claire",
    at: 0,
    data: { rule: id, finding: `${id}:vision` },
  }));
  return { ...engagement, events: [...engagement.events, ...events] };
}

/** Only what had come to pass on a day: what was still to come may well end a lateness. */
function passed(engagement: Engagement, day: string): Engagement {
  const items = engagement.items.filter(
    ({ kind, data }) =>
      kind !== "review" || ((data.heldOn ?? data.plannedAt)?.slice(0, 10) ?? day) <= day,
  );
  const events = engagement.events.filter(({ at }) => dayOfMoment(at) <= day);
  return { ...engagement, items, events };
}
