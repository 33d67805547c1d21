import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";
import { bigTeam } from "@/lib/testing/stories";

const sound = soundPlan();

it("fires on two tools of one function, with the yearly cost of all but the dearest", () => {
  expect(said(bigTeam(), "duplicate-tools")).toEqual([
    "« Semrush » et « Ahrefs » servent tous deux à la même chose (le référencement) : 1 428 € par an pour le moins cher.",
  ]);
  expect(found(bigTeam(), "duplicate-tools")[0]?.stakes).toEqual({ yearlyCents: 142_800 });
});

it("holds once one is stopped, for one that is only considered, and for what has no function", () => {
  for (const state of ["stopped", "considered"] as const) {
    expect(found(changed(bigTeam(), "tool", "ahrefs", { state }), "duplicate-tools")).toEqual([]);
  }
  const other = changed(
    changed(bigTeam(), "tool", "ahrefs", { function: "other" }),
    "tool",
    "semrush",
    { function: "other" },
  );
  expect(found(other, "duplicate-tools")).toEqual([]);
});

it("examines the functions in use", () => {
  expect(examined(sound, "duplicate-tools")).toBe(2);
  expect(examined(bigTeam(), "duplicate-tools")).toBe(1);
});
