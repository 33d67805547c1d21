import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires on a person who has fewer hours than are planned", () => {
  const busy = changed(sound, "person", "solenn", { weeklyHours: 4 });
  expect(said(busy, "hours-overbooked")).toEqual([
    "5 h 30 par semaine sont prévues pour Solenn Le Bris, qui en a 4 h.",
  ]);
  expect(said(busy, "hours-overbooked", { locale: "en" })).toEqual([
    "5.5 h a week are planned for Solenn Le Bris, who has 4 h.",
  ]);
  expect(found(busy, "hours-overbooked")[0]?.stakes).toEqual({ hoursPerWeek: 1.5 });
});

it("fires on the business as a whole", () => {
  const short = changed(sound, "means", "means", { weeklyHours: 12 });
  expect(said(short, "hours-overbooked")).toEqual([
    "12 h 30 par semaine sont prévues en tout, pour 12 h disponibles.",
  ]);
});

it("holds to the hour, and does not count what suppliers give", () => {
  expect(
    found(changed(sound, "person", "solenn", { weeklyHours: 5.5 }), "hours-overbooked"),
  ).toEqual([]);
  const bought = changed(changed(sound, "means", "means", { weeklyHours: 10 }), "person", "enora", {
    side: "supplier",
  });
  expect(found(bought, "hours-overbooked")).toEqual([]);
});

it("examines each person whose hours are known, and the whole", () => {
  expect(examined(sound, "hours-overbooked")).toBe(4);
  expect(
    examined(changed(sound, "means", "means", { weeklyHours: null }), "hours-overbooked"),
  ).toBe(3);
});
