import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

const spent = (cents: number) =>
  changed(sound, "budget", "cards", {
    months: [{ month: "2026-02", planned: 60_000, spent: cents }],
  });

it("fires over 10 % and 50 € of the last closed month", () => {
  expect(said(spent(66_100), "budget-overrun")).toEqual([
    "En février 2026, « Cartes de fidélité » a coûté 661 € pour 600 € prévus.",
  ]);
  expect(found(spent(66_100), "budget-overrun")[0]?.stakes).toEqual({ monthlyCents: 6100 });
});

it("holds at 10 %, at 50 €, and for other months", () => {
  expect(found(spent(66_000), "budget-overrun")).toEqual([]);
  const small = changed(sound, "budget", "cards", {
    months: [{ month: "2026-02", planned: 1000, spent: 6000 }],
  });
  expect(found(small, "budget-overrun")).toEqual([]);
  expect(found(spent(90_000), "budget-overrun", { today: "2026-04-02" })).toEqual([]);
});

it("examines the lines that plan or spent something in that month, not the reserve", () => {
  expect(examined(sound, "budget-overrun")).toBe(2);
  expect(examined(sound, "budget-overrun", { today: "2027-01-10" })).toBe(0);
});
