import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires on a persona that rests on nothing", () => {
  const guess = changed(sound, "persona", "regulars", { proofs: [] });
  expect(said(guess, "persona-without-evidence")).toEqual([
    "Le client type « Habitués » ne repose encore sur aucune preuve.",
  ]);
  expect(said(guess, "persona-without-evidence", { locale: "en" })).toEqual([
    "The typical customer “Habitués” rests on no evidence yet.",
  ]);
});

it("holds with one proof, and examines the personas", () => {
  expect(found(sound, "persona-without-evidence")).toEqual([]);
  expect(examined(sound, "persona-without-evidence")).toBe(2);
});
