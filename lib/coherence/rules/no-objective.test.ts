import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed, without } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires when nothing is aimed at, with what the channels take", () => {
  const none = changed(
    changed(sound, "objective", "more-orders", { status: "draft" }),
    "objective",
    "more-loyal",
    { status: "reached" },
  );
  expect(said(none, "no-objective")).toEqual([
    "Aucun objectif n’est fixé alors que 3 leviers prennent déjà du temps ou de l’argent.",
  ]);
  expect(found(none, "no-objective")[0]).toMatchObject({
    id: "no-objective",
    severity: "critical",
    leads: { kind: "objective", id: null },
    stakes: { hoursPerWeek: 12.5, monthlyCents: 25_000 },
    deciderNames: ["Yann Kerleo"],
  });
});

it("holds with one active objective, and examines the engagement", () => {
  expect(found(without(sound, "more-loyal"), "no-objective")).toEqual([]);
  expect(examined(sound, "no-objective")).toBe(1);
});
