import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires on a person who has fewer hours than are planned", () => {
  const busy = changed(sound, "person", "solenn", { weeklyHours: 4 });
  expect(said(busy, "hours-overbooked")).toEqual([
    "Le plan demande 5 h 30 par semaine à Solenn Le Bris, qui dispose de 4 h.",
  ]);
  expect(said(busy, "hours-overbooked", { locale: "en" })).toEqual([
    "The plan asks Solenn Le Bris for 5.5 h a week, with 4 h available.",
  ]);
  expect(found(busy, "hours-overbooked")[0]?.stakes).toEqual({ hoursPerWeek: 1.5 });
});

it("fires on the business as a whole", () => {
  const short = changed(sound, "means", "means", { weeklyHours: 12 });
  expect(said(short, "hours-overbooked")).toEqual([
    "Le plan demande 12 h 30 par semaine en tout, et vous disposez de 12 h.",
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
