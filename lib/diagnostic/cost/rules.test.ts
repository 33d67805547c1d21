import { expect, it } from "vitest";
import { read } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { plan } from "@/lib/testing/plan";
import { channelSpending, periodCost } from "./rules";

it("adds a channel's presences to its own, stopped ones left out, hours said for the whole before those of each", () => {
  const p = plan("Café du Port", "2025-09-01");
  p.add("person", "lea", { name: "Léa" });
  p.add("channel", "site", { name: "Site", weeklyHours: 1, monthlyCost: 2000 });
  p.add(
    "presence",
    "a",
    { monthlyCost: 1000, oneOffCost: 50_000, oneOffOn: "2026-02-10" },
    { channel: "site", worker: { lea: 2 } },
  );
  p.add("presence", "b", { weeklyHours: 3 }, { channel: "site", worker: { lea: 5 } });
  p.add("presence", "c", { weeklyHours: 9, state: "stopped" }, { channel: "site" });
  const reading = read(p.done(), "2026-03-12");
  expect(channelSpending(reading, reading.item("site") as Item<"channel">)).toEqual({
    weeklyHours: 6,
    monthlyCents: 3000,
    oneOff: [{ on: "2026-02-10", cents: 50_000 }],
  });
});

it("costs a period its full weeks, its monthly payments and its one-off costs, each once", () => {
  const spending = {
    weeklyHours: 2,
    monthlyCents: 4000,
    oneOff: [{ on: "2026-02-10", cents: 50_000 }],
  };
  // February 2026: four full weeks, one first of the month
  expect(periodCost(spending, 3000, "2026-02-01", "2026-02-28")).toBe(4 * 2 * 3000 + 4000 + 50_000);
  expect(periodCost(spending, 3000, "2026-02-11", "2026-02-17")).toBe(2 * 3000);
  // A year taken at once has 52 full weeks; payments and one-off costs add up month by month all the same.
  expect(periodCost(spending, 0, "2026-01-01", "2026-12-31")).toBe(12 * 4000 + 50_000);
  const months = ["01-31", "02-28", "03-31"].map((end) =>
    periodCost(spending, 0, `2026-${end.slice(0, 2)}-01`, `2026-${end}`),
  );
  expect(months.reduce((a, b) => a + b, 0)).toBe(
    periodCost(spending, 0, "2026-01-01", "2026-03-31"),
  );
});
