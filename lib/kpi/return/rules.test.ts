import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read } from "@/lib/engagement/reading/rules";
import { plan } from "@/lib/testing/plan";
import { closedMonths, spansOf } from "./months/rules";
import { returnsOf } from "./rules";
import { shareOut } from "./share/rules";

const today = "2026-03-12";
const half = closedMonths("month", today, "2025-09-15");

/** The loyalty card of mockup 03: an hour a week and 59 € a month, half of it for the card's tool. */
function card() {
  const p = plan("Maison Kerleo", "2025-09-01");
  p.set("means", "means", { hourlyRate: 2400 });
  p.add("channel", "card", { name: "Carte", state: "active", weeklyHours: 1, monthlyCost: 3000 });
  p.add("tool", "fidelio", { name: "Fidélio", monthlyCost: 2900 }, { serves: "card" });
  return p;
}
const margin = (p: ReturnType<typeof plan>, channel: string, month: string, euros: number) =>
  p.add("return", `${channel}-${month}`, { month, amount: euros * 100 }, { channel });
const of = (p: ReturnType<typeof plan>, months = half) => returnsOf(read(p.done(), today), months);

describe("the months that are compared", () => {
  it("are whole ones: three, six, or all since the opening, never the running one", () => {
    expect(closedMonths("week", today, "2025-09-15")).toEqual(["2025-12", "2026-01", "2026-02"]);
    expect(half).toHaveLength(6);
    expect(closedMonths("start", today, "2025-11-20")).toEqual([
      "2025-11",
      "2025-12",
      "2026-01",
      "2026-02",
    ]);
    expect(closedMonths("start", today, today)).toEqual(["2026-02"]);
    expect(spansOf(["2026-02", "2025-12", "2026-01", "2025-09"])).toEqual([
      { from: "2025-09-01", to: "2025-09-30" },
      { from: "2025-12-01", to: "2026-02-28" },
    ]);
  });
});

describe("what a channel brings", () => {
  it("is its margin less its cost, over its cost, each input named", () => {
    const p = card();
    for (const month of half) margin(p, "card", month, 525);
    const [row] = of(p).channels;
    // 181 days from September to February: 25 full weeks
    expect(row?.parts).toMatchObject([
      { kind: "hours", times: 25, each: 1, cents: 60_000 },
      { kind: "monthly", times: 6, each: 3000, cents: 18_000 },
      { kind: "tool", name: "Fidélio", times: 6, each: 2900, cents: 17_400 },
    ]);
    expect(row).toMatchObject({
      weeklyHours: 1,
      monthlyCents: 5900,
      cost: 95_400,
      returned: 315_000,
      basis: "margin",
      lacks: [],
    });
    expect(Math.round(row?.roi ?? 0)).toBe(230);
  });

  it("compares cost and return over the months whose return is known; the others are left out, and said", () => {
    const p = card();
    margin(p, "card", "2026-01", 500);
    margin(p, "card", "2026-02", 500);
    const seen = of(p);
    expect(seen.channels[0]).toMatchObject({
      counted: ["2026-01", "2026-02"],
      cost: 8 * 2400 + 2 * 5900,
      returned: 100_000,
    });
    expect(seen.outside.unmeasured).toMatchObject([{ id: "card", months: 4 }]);
  });

  it("takes revenue where no margin is known, and says on what it rests", () => {
    const p = card();
    p.add(
      "return",
      "r",
      { month: "2026-02", type: "revenue", amount: 90_000 },
      { channel: "card" },
    );
    expect(of(p).channels[0]).toMatchObject({ basis: "revenue", returned: 90_000 });
    p.add("return", "m", { month: "2026-02", amount: 40_000 }, { channel: "card" });
    expect(of(p).channels[0]).toMatchObject({ basis: "margin", returned: 40_000 });
    p.add("return", "n", { month: "2026-01", type: "revenue", amount: 1 }, { channel: "card" });
    expect(of(p).channels[0]).toMatchObject({ basis: "both", returned: 40_001 });
  });

  it("is not known without a return, hours or a rate; it leads to the field and stays out of the total", () => {
    const p = plan("Café du Port", "2025-09-01");
    p.add("channel", "site", { name: "Site", state: "active" });
    p.add("presence", "page", { name: "Page" }, { channel: "site" });
    margin(p, "site", "2026-02", 100);
    const [lost] = of(p).channels;
    expect(lost).toMatchObject({ cost: null, roi: null, weeklyHours: null });
    expect(lost?.lacks).toEqual([
      { what: "hours", kind: "presence", item: "page", field: "weeklyHours" },
    ]);
    p.set("presence", "page", { weeklyHours: 2 });
    expect(of(p).channels[0]?.lacks).toEqual([
      { what: "rate", kind: "means", item: "means", field: "hourlyRate" },
    ]);
    expect(of(p).total).toEqual({ cost: 0, returned: 0, roi: null, channels: 0 });
    p.set("presence", "page", { weeklyHours: 0 });
    expect(of(p).channels[0]).toMatchObject({ cost: 0, roi: null, lacks: [{ what: "free" }] });
    p.add("channel", "fair", {
      name: "Marché",
      state: "active",
      weeklyHours: 0,
      monthlyCost: 1000,
    });
    const fair = of(p).channels.find(({ id }) => id === "fair");
    expect(fair).toMatchObject({ cost: 6000, returned: null, lacks: [{ what: "return" }] });
  });

  it("begins with the channel, and what stopped is not guessed", () => {
    const p = plan("Café du Port", "2025-09-01");
    p.set("means", "means", { hourlyRate: 1000 });
    const since = {
      state: "active",
      startsOn: "2026-02-10",
      weeklyHours: 1,
      monthlyCost: 500,
    } as const;
    p.add("channel", "new", { ...since, name: "Neuf", oneOffCost: 7000, oneOffOn: "2026-01-20" });
    expect(of(p).channels[0]?.parts.map(({ cents }) => cents)).toEqual([2000, 7000]);
    p.add("channel", "old", { name: "Vieux", state: "stopped", weeklyHours: 2 });
    expect(of(p).channels).toHaveLength(1);
    margin(p, "old", "2025-10", 50);
    expect(of(p).channels.find(({ id }) => id === "old")).toMatchObject({
      cost: null,
      lacks: [{ what: "stopped", field: "state" }],
    });
  });

  it("counts a payment once though the budget shows it too: only what was spent beyond is added", () => {
    const p = card();
    for (const month of half) margin(p, "card", month, 525);
    const months = half.map((month, at) => ({
      month,
      planned: 6000,
      spent: at === 0 ? 8000 : at === 1 ? 1000 : 5900,
    }));
    p.add("budget", "line", { label: "Carte", months }, { channel: "card" });
    p.add("budget", "reserve", {
      label: "Réserve",
      months: [{ ...months[0], spent: 35 }] as never,
    });
    const seen = of(p);
    expect(seen.channels[0]?.parts.at(-1)).toMatchObject({ kind: "budget", cents: 2100 });
    expect(seen.channels[0]?.cost).toBe(95_400 + 2100);
    expect(seen.outside.budget).toBe(35);
  });
});

const weights = fc.array(fc.nat({ max: 168 }), { minLength: 1, maxLength: 8 });

describe("whatever the figures", () => {
  it("the parts of a sum add up to it, each within a cent of its due", () => {
    fc.assert(
      fc.property(fc.nat({ max: 1e9 }), weights, (cents, by) => {
        const parts = shareOut(cents, by);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(cents);
        const sum = by.reduce((a, b) => a + b, 0);
        for (const [index, part] of parts.entries()) {
          const due = sum === 0 ? cents / by.length : (cents * (by[index] ?? 0)) / sum;
          expect(Math.abs(part - due)).toBeLessThan(1);
        }
      }),
    );
  });

  it("what tools cost is all counted once, in the channels or beside them, and the total adds up", () => {
    const channel = fc.record({
      hours: fc.option(fc.integer({ min: 0, max: 20 })),
      cost: fc.integer({ min: 0, max: 50_000 }),
      began: fc.constantFrom(null, "2025-11-15", "2026-02-01"),
      state: fc.constantFrom("active", "planned", "stopped"),
      returned: fc.array(fc.option(fc.integer({ min: 0, max: 90_000 })), { maxLength: 6 }),
    });
    const tool = fc.record({
      cost: fc.integer({ min: 1, max: 20_000 }),
      serves: fc.subarray([0, 1, 2]),
    });
    fc.assert(
      fc.property(
        fc.tuple(channel, channel, channel),
        fc.array(tool, { maxLength: 4 }),
        (channels, tools) => {
          const p = plan("Toutes", "2025-01-01");
          p.set("means", "means", { hourlyRate: 2700 });
          for (const [at, one] of channels.entries()) {
            const id = `c${at}`;
            p.add("channel", id, {
              name: id,
              state: one.state as "active",
              weeklyHours: one.hours,
              monthlyCost: one.cost,
              startsOn: one.began,
            });
            for (const [place, amount] of one.returned.entries())
              if (amount !== null) margin(p, id, half[place] ?? "", amount);
          }
          for (const [at, one] of tools.entries())
            p.add(
              "tool",
              `t${at}`,
              { name: `t${at}`, monthlyCost: one.cost },
              { serves: one.serves.map((place) => `c${place}`) },
            );
          const seen = of(p);
          const inRows = (returns: typeof seen) =>
            returns.channels
              .flatMap(({ parts }) => parts.filter(({ kind }) => kind === "tool"))
              .reduce((sum, { cents }) => sum + cents, 0);
          const beside = seen.outside.tools.reduce((sum, { cents }) => sum + cents, 0);
          const all = tools.reduce((sum, { cost }) => sum + cost * half.length, 0);
          expect(inRows(seen) + beside).toBeLessThanOrEqual(all);
          // Without a return every month of a channel is shown: then nothing is missing.
          const plain = p.done();
          const items = plain.items.filter(({ kind }) => kind !== "return");
          expect(inRows(returnsOf(read({ ...plain, items }, today), half)) + beside).toBe(all);

          const known = seen.channels.filter((row) => row.cost !== null && row.returned !== null);
          const sum = (pick: (row: (typeof known)[number]) => number | null) =>
            known.reduce((total, row) => total + (pick(row) ?? 0), 0);
          expect(seen.total.cost).toBe(sum(({ cost }) => cost));
          expect(seen.total.returned).toBe(sum(({ returned }) => returned));
          for (const { cost, parts, roi, returned } of seen.channels) {
            if (cost !== null) expect(cost).toBe(parts.reduce((all, { cents }) => all + cents, 0));
            if (roi !== null)
              expect((cost ?? 0) * (1 + roi / 100)).toBeCloseTo(returned ?? Number.NaN, 4);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
