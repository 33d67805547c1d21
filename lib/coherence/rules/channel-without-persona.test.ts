import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed, unlinked, without } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires on a channel for nobody in particular", () => {
  const vague = unlinked(sound, "reaches", "site");
  expect(said(vague, "channel-without-persona")).toEqual([
    "Le levier « Site et commande » ne dit pas à quel client type il s’adresse.",
  ]);
  expect(found(vague, "channel-without-persona")[0]?.stakes).toEqual({
    hoursPerWeek: 6.5,
    monthlyCents: 19_000,
  });
});

it("is folded where there is no persona at all", () => {
  const nobody = without(sound, "families", "regulars");
  expect(found(nobody, "channel-without-persona").map(({ foldedUnder }) => foldedUnder)).toEqual(
    Array(3).fill("no-persona"),
  );
});

it("holds for a stopped channel, and examines the others", () => {
  const stopped = changed(unlinked(sound, "reaches", "site"), "channel", "site", {
    state: "stopped",
  });
  expect(found(stopped, "channel-without-persona")).toEqual([]);
  expect(examined(stopped, "channel-without-persona")).toBe(2);
});
