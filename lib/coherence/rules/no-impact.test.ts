import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { photographer } from "@/lib/testing/photographer";
import { changed } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires on a presence that costs and would not be missed", () => {
  const idle = changed(sound, "presence", "fournil", { disappearance: 1 });
  expect(said(idle, "no-impact")).toEqual([
    "« Le Fournil » prend des moyens, et sa disparition compterait pour 1 sur 4.",
  ]);
  expect(found(idle, "no-impact")[0]?.stakes).toEqual({ hoursPerWeek: 2 });
});

it("tells what was spent once", () => {
  expect(said(photographer(), "no-impact")).toEqual([
    "« photo-legall.fr » a coûté 5 000 € une fois, et sa disparition compterait pour 1 sur 4.",
  ]);
});

it("holds at 2 of 4, while it is younger than its channel's time to effect, and where nobody tested", () => {
  expect(found(changed(sound, "presence", "fournil", { disappearance: 2 }), "no-impact")).toEqual(
    [],
  );
  const young = changed(sound, "presence", "fournil", {
    disappearance: 0,
    startedOn: "2026-03-01",
  });
  expect(found(young, "no-impact")).toEqual([]);
  expect(examined(young, "no-impact")).toBe(5);
  expect(
    found(changed(sound, "presence", "fournil", { disappearance: null }), "no-impact"),
  ).toEqual([]);
});
