import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed, without } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires without a persona of a customer kind", () => {
  const recruits = changed(
    changed(sound, "persona", "families", { kind: "recruit" }),
    "persona",
    "regulars",
    { kind: "partner" },
  );
  expect(said(recruits, "no-persona")).toEqual([
    "Aucun client type n’est décrit : 2 autres profils le sont, qui n’achètent pas.",
  ]);
  expect(found(recruits, "no-persona")[0]?.severity).toBe("critical");
});

it("holds with one customer, and examines the engagement", () => {
  expect(found(without(sound, "regulars"), "no-persona")).toEqual([]);
  expect(examined(sound, "no-persona")).toBe(1);
});
