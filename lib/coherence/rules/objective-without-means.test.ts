import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed, without } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

const poor = without(sound, "fournil", "window", "cards");

it("fires on an objective whose channels have neither hours nor budget", () => {
  expect(said(poor, "objective-without-means")).toEqual([
    "« Faire revenir 45 % des clients chaque mois » n’a ni heures ni budget : « Lettre “Le Fournil” » et « Comptoir et vitrine » n’en reçoivent pas.",
  ]);
});

it("says when no channel serves it", () => {
  expect(said(without(poor, "letter", "counter"), "objective-without-means")).toEqual([
    "« Faire revenir 45 % des clients chaque mois » n’a ni heures ni budget : aucun levier ne le sert.",
  ]);
});

it("holds with an hour, or with a budget line; examines the active objectives", () => {
  expect(
    found(changed(poor, "channel", "letter", { weeklyHours: 1 }), "objective-without-means"),
  ).toEqual([]);
  expect(found(without(sound, "fournil", "window"), "objective-without-means")).toEqual([]);
  expect(examined(sound, "objective-without-means")).toBe(2);
});
