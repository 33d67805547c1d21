import { describe, expect, it } from "vitest";
import { read } from "@/lib/engagement/reading/rules";
import { plan } from "@/lib/testing/plan";
import { returnsOf } from "../rules";
import { returnsByObjective } from "./rules";

const months = ["2026-01", "2026-02"];
const of = (p: ReturnType<typeof plan>) => {
  const reading = read(p.done(), "2026-03-12");
  const returns = returnsOf(reading, months);
  return { returns, rows: returnsByObjective(reading, returns) };
};

function bakery() {
  const p = plan("Maison Kerleo", "2025-09-01");
  p.add("objective", "orders", { title: "Commandes" });
  p.add("objective", "loyal", { title: "Fidèles" });
  const active = { state: "active", weeklyHours: 0 } as const;
  p.add(
    "channel",
    "site",
    { ...active, name: "Site", monthlyCost: 5001 },
    { serves: ["orders", "loyal"] },
  );
  p.add("channel", "card", { ...active, name: "Carte", monthlyCost: 2000 }, { serves: "loyal" });
  p.add("channel", "flag", { ...active, name: "Drapeau", monthlyCost: 900 });
  const margin = (channel: string, month: string, amount: number) =>
    p.add("return", `${channel}${month}`, { month, amount }, { channel });
  for (const month of months) {
    margin("site", month, 15_001);
    margin("flag", month, 100);
  }
  return { p, margin };
}

describe("what an objective brings", () => {
  it("adds its channels up, those of several in equal parts, those of none last: nothing twice, nothing lost", () => {
    const { p } = bakery();
    const { rows, returns } = of(p);
    expect(rows.map(({ id }) => id)).toEqual(["orders", "loyal", null]);
    expect(rows[0]).toMatchObject({
      cost: 5001,
      returned: 15_001,
      channels: [{ channel: "site", among: 2, cost: 5001, returned: 15_001 }],
    });
    expect(rows[0]?.roi).toBeCloseTo(200, 0);
    expect(rows[2]).toMatchObject({ cost: 1800, returned: 200 });
    const sum = (pick: (row: (typeof rows)[number]) => number | null) =>
      rows.reduce((all, row) => all + (pick(row) ?? 0), 0);
    expect(sum(({ cost }) => cost)).toBe(returns.total.cost);
    expect(sum(({ returned }) => returned)).toBe(returns.total.returned);
  });

  it("leaves out a channel whose margin nobody typed, and says so beside it", () => {
    const { p, margin } = bakery();
    const loyal = () => of(p).rows.find(({ id }) => id === "loyal");
    expect(loyal()?.channels).toMatchObject([
      { channel: "site" },
      { channel: "card", cost: 4000, returned: null },
    ]);
    expect(loyal()?.cost).toBe(5001);
    for (const month of months) margin("card", month, 5000);
    expect(loyal()).toMatchObject({ cost: 9001, returned: 25_001 });
  });

  it("counts what was spent and brought in for the objective through no channel", () => {
    const { p } = bakery();
    p.add(
      "budget",
      "fair",
      {
        label: "Salon",
        months: [
          { month: "2026-02", planned: 0, spent: 700 },
          { month: "2026-03", planned: 0, spent: 99 },
        ],
      },
      { serves: "orders" },
    );
    p.add("return", "sold", { month: "2026-02", amount: 1000 }, { serves: "orders" });
    const [first] = of(p).rows.filter(({ id }) => id === "orders");
    expect(first).toMatchObject({
      direct: { cost: 700, returned: 1000 },
      cost: 5701,
      returned: 16_001,
    });
  });

  it("is not known without a channel or a margin, free where nothing was spent; drafts and dropped ones share nothing", () => {
    const p = plan("Café du Port", "2025-09-01");
    p.add("objective", "alone", { title: "Seul" });
    p.add("objective", "dropped", { title: "Laissé", status: "dropped" });
    p.add(
      "channel",
      "site",
      { name: "Site", state: "active", weeklyHours: 0 },
      { serves: "dropped" },
    );
    expect(of(p).rows).toMatchObject([
      { id: "alone", roi: null, lack: "channel", cost: null },
      { id: null, roi: null, lack: "return" },
    ]);
    p.add("return", "r", { month: "2026-02", amount: 5 }, { channel: "site" });
    expect(of(p).rows[1]).toMatchObject({ roi: null, lack: "free", cost: 0, returned: 5 });
  });
});
