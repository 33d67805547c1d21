import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { unlinked } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires on a line that serves nothing", () => {
  const loose = unlinked(sound, "serves", "cards");
  expect(said(loose, "budget-without-objective")).toEqual([
    "La ligne de budget « Cartes de fidélité », 480 € sur douze mois, ne sert aucun objectif en cours.",
  ]);
});

it("holds through a channel that serves one, and for the reserve", () => {
  expect(found(unlinked(sound, "serves", "ads"), "budget-without-objective")).toEqual([]);
  expect(found(sound, "budget-without-objective")).toEqual([]);
  expect(examined(sound, "budget-without-objective")).toBe(2);
});
