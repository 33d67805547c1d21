import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed, unlinked } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires on a persona that no channel reaches, or only a stopped one", () => {
  expect(said(unlinked(sound, "reaches", "counter", "families"), "persona-unreached")).toEqual([]);
  const alone = unlinked(
    unlinked(sound, "reaches", "counter", "families"),
    "reaches",
    "site",
    "families",
  );
  expect(said(alone, "persona-unreached")).toEqual([
    "Aucun levier ne s’adresse à « Familles du bourg ».",
  ]);
  const stopped = changed(unlinked(sound, "reaches", "counter", "families"), "channel", "site", {
    state: "stopped",
  });
  expect(found(stopped, "persona-unreached").map(({ id }) => id)).toEqual([
    "persona-unreached:families",
  ]);
});

it("holds when one channel speaks to them, and examines the personas", () => {
  expect(found(sound, "persona-unreached")).toEqual([]);
  expect(examined(sound, "persona-unreached")).toBe(2);
});
