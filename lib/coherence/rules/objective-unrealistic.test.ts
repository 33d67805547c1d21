import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed, without } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";
import { panic } from "@/lib/testing/stories";

const sound = soundPlan();

it("fires with the weeks that search optimisation takes", () => {
  expect(said(panic(), "objective-unrealistic")).toEqual([
    "« 20 % de commandes en plus en 3 semaines » : l’échéance laisse 3 semaines, alors que « Référencement » met au moins 16 semaines à porter ses fruits, soit le 29 juin 2026.",
  ]);
  expect(found(panic(), "objective-unrealistic")[0]?.leads.field).toBe("deadline");
});

it("fires when the pace asked is over half as fast again as the best known", () => {
  const high = changed(sound, "objective", "more-orders", { target: 120 });
  expect(found(high, "objective-unrealistic")[0]).toMatchObject({
    values: { choice: { choice: "fast" } },
    leads: { field: "target" },
  });
});

it("holds when one channel can bear fruit in time, or where the pace is unknown", () => {
  expect(
    found(changed(panic(), "channel", "seo", { startsOn: "2025-11-01" }), "objective-unrealistic"),
  ).toEqual([]);
  expect(
    found(
      { ...changed(sound, "objective", "more-orders", { target: 120 }), series: [] },
      "objective-unrealistic",
    ),
  ).toEqual([]);
});

it("examines the active objectives of which one of the two can be told", () => {
  expect(examined(sound, "objective-unrealistic")).toBe(2);
  expect(examined(without(panic(), "seo"), "objective-unrealistic")).toBe(0);
});
