import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { without } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires when channels are active and no line is written", () => {
  expect(said(without(sound, "ads", "cards", "reserve"), "no-budget")).toEqual([
    "3 leviers sont actifs (« Site et commande », « Lettre “Le Fournil” » et « Comptoir et vitrine ») et aucun budget n’est prévu.",
  ]);
});

it("holds with one line, and does not apply while nothing is active", () => {
  expect(found(without(sound, "ads", "cards"), "no-budget")).toEqual([]);
  expect(examined(sound, "no-budget")).toBe(1);
  expect(examined(without(sound, "site", "letter", "counter"), "no-budget")).toBe(0);
});
