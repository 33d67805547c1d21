import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed, unlinked } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";
import { bigTeam } from "@/lib/testing/stories";

const sound = soundPlan();

it("fires on a profile fed by several with neither a calendar nor an owner", () => {
  expect(said(bigTeam(), "same-profile-fed-twice")).toEqual([
    "Léa, Hugo et Maud publient sur « Page Facebook », sans calendrier commun ni responsable.",
  ]);
});

it("holds with either, or with one pair of hands", () => {
  expect(found(sound, "same-profile-fed-twice")).toEqual([]);
  expect(
    found(
      changed(bigTeam(), "presence", "page", { sharedCalendar: true }),
      "same-profile-fed-twice",
    ),
  ).toEqual([]);
  const alone = unlinked(unlinked(bigTeam(), "worker", "page", "hugo"), "worker", "page", "maud");
  expect(found(alone, "same-profile-fed-twice")).toEqual([]);
});

it("examines the profiles that somebody feeds", () => {
  expect(examined(sound, "same-profile-fed-twice")).toBe(1);
  expect(
    examined(changed(bigTeam(), "presence", "page", { type: "site" }), "same-profile-fed-twice"),
  ).toBe(0);
});
