import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed, unlinked, without } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires on a channel that serves none, or only one that is not active", () => {
  expect(said(unlinked(sound, "serves", "letter"), "channel-without-objective")).toEqual([
    "Le levier « Lettre “Le Fournil” » ne sert aucun objectif en cours.",
  ]);
  const dropped = changed(sound, "objective", "more-orders", { status: "dropped" });
  expect(found(dropped, "channel-without-objective").map(({ id }) => id)).toEqual([
    "channel-without-objective:site",
  ]);
});

it("is folded where there is no objective at all", () => {
  expect(
    found(without(sound, "more-orders", "more-loyal"), "channel-without-objective").map(
      ({ foldedUnder }) => foldedUnder,
    ),
  ).toEqual(Array(3).fill("no-objective"));
});

it("holds for a stopped channel, and examines the others", () => {
  const stopped = changed(unlinked(sound, "serves", "letter"), "channel", "letter", {
    state: "stopped",
  });
  expect(found(stopped, "channel-without-objective")).toEqual([]);
  expect(examined(stopped, "channel-without-objective")).toBe(2);
});
