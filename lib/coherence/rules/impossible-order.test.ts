import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires on a step that begins before what it waits for ends", () => {
  const early = changed(sound, "step", "pages", { startsOn: "2026-03-20" });
  expect(said(early, "impossible-order")).toEqual([
    "L’étape « Écrire les pages des gâteaux » commence le 20 mars 2026, avant la fin de « Photographier les gâteaux », le 25 mars 2026.",
  ]);
});

it("fires on a circle, under which a step in it that begins too early is folded", () => {
  const circle = {
    ...sound,
    links: [
      ...sound.links,
      { role: "depends-on" as const, from: "photos", to: "pages", amount: null },
    ],
  };
  expect(said(circle, "impossible-order")).toEqual([
    "« Écrire les pages des gâteaux » et « Photographier les gâteaux » s’attendent en cercle : aucune ne peut commencer.",
    "L’étape « Photographier les gâteaux » commence le 20 février 2026, avant la fin de « Écrire les pages des gâteaux », le 20 avril 2026.",
  ]);
  expect(found(circle, "impossible-order").map(({ foldedUnder }) => foldedUnder)).toEqual([
    null,
    "impossible-order:pages+photos",
  ]);
});

it("holds on the very day, and once the first is done", () => {
  expect(
    found(changed(sound, "step", "pages", { startsOn: "2026-03-25" }), "impossible-order"),
  ).toEqual([]);
  const done = changed(changed(sound, "step", "photos", { state: "done" }), "step", "pages", {
    startsOn: "2026-03-20",
  });
  expect(found(done, "impossible-order")).toEqual([]);
});

it("examines the open steps that wait for another", () => {
  expect(examined(sound, "impossible-order")).toBe(1);
});
