import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires on two people who report on the same site", () => {
  const two = {
    ...sound,
    links: [
      ...sound.links,
      { role: "analyst" as const, from: "website", to: "solenn", amount: null },
    ],
  };
  expect(said(two, "duplicate-analysis")).toEqual([
    "Claire Morvan et Solenn Le Bris rendent chacun compte des chiffres de « maison-kerleo.fr ».",
  ]);
});

it("holds with one, and examines what somebody reports on", () => {
  expect(found(sound, "duplicate-analysis")).toEqual([]);
  expect(examined(sound, "duplicate-analysis")).toBe(1);
});
