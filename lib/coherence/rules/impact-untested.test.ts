import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires on a presence of two hours a week that was never tested", () => {
  const untested = changed(sound, "presence", "fournil", { disappearance: null });
  expect(said(untested, "impact-untested")).toEqual([
    "Personne n’a encore dit ce que l’entreprise perdrait si « Le Fournil » disparaissait demain.",
  ]);
});

it("holds for what costs little, which is not examined", () => {
  const small = changed(sound, "presence", "google", { disappearance: null });
  expect(found(small, "impact-untested")).toEqual([]);
  expect(examined(small, "impact-untested")).toBe(5);
  expect(
    found(changed(small, "presence", "google", { monthlyCost: 5000 }), "impact-untested"),
  ).toHaveLength(1);
});
