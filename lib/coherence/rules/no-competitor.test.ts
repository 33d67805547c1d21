import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { without } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires while nobody is described, and examines the engagement", () => {
  expect(said(without(sound, "mill"), "no-competitor")).toEqual([
    "Aucun concurrent n’est encore décrit.",
  ]);
  expect(found(sound, "no-competitor")).toEqual([]);
  expect(examined(sound, "no-competitor")).toBe(1);
});
