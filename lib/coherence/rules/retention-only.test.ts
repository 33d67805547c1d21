import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed, without } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

const keeping = changed(sound, "channel", "site", { purposes: ["retention"] });

it("fires when every active channel is to keep customers, whatever the trade", () => {
  expect(said(keeping, "retention-only")).toEqual([
    "Vos 3 leviers actifs servent seulement à fidéliser : aucun ne fait venir de nouveaux clients.",
  ]);
  expect(
    found(changed(keeping, "means", "means", { sellsOnce: true }), "retention-only"),
  ).toHaveLength(1);
});

it("holds with one to win, and does not apply where none says what it is for", () => {
  expect(found(sound, "retention-only")).toEqual([]);
  expect(examined(sound, "retention-only")).toBe(1);
  expect(examined(without(sound, "site", "letter", "counter"), "retention-only")).toBe(0);
});
