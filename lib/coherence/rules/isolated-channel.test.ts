import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { unlinked, without } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires on a channel that feeds none and is fed by none", () => {
  const cut = unlinked(unlinked(sound, "feeds", "counter"), "feeds", "site");
  expect(said(cut, "isolated-channel")).toEqual([
    "Le levier « Comptoir et vitrine » n’amène personne vers les 2 autres et n’en reçoit personne.",
  ]);
});

it("holds with two channels, which are not examined", () => {
  const two = unlinked(without(sound, "counter"), "feeds", "letter");
  expect(found(two, "isolated-channel")).toEqual([]);
  expect(examined(two, "isolated-channel")).toBe(0);
  expect(examined(sound, "isolated-channel")).toBe(3);
});
