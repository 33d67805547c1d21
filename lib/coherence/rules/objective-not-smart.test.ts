import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed, unlinked } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("says that there is neither a start value nor a target", () => {
  const bare = changed(sound, "objective", "more-orders", { startValue: null, target: null });
  expect(said(bare, "objective-not-smart")).toEqual([
    "« Passer de 38 à 66 commandes en ligne par semaine » n’a ni valeur de départ, ni cible : on ne peut pas encore dire s’il avance.",
  ]);
  expect(found(bare, "objective-not-smart")[0]?.leads).toEqual({
    kind: "objective",
    id: "more-orders",
    field: "startValue",
  });
});

it("goes out when a date changes, until it is accepted again", () => {
  const moved = changed(sound, "objective", "more-orders", { deadline: "2026-07-31" });
  expect(said(moved, "objective-not-smart")).toEqual([
    "« Passer de 38 à 66 commandes en ligne par semaine » attend d’être accepté à nouveau : l’échéance a changé.",
  ]);
  expect(found(moved, "objective-not-smart")[0]?.deciderNames).toEqual([
    "Yann Kerleo",
    "Claire Morvan",
  ]);
});

it("lists what is missing, and stays silent about what only a warning says", () => {
  const alone = unlinked(unlinked(sound, "owner", "more-orders"), "serves", "more-orders");
  expect(said(alone, "objective-not-smart")).toEqual([
    "« Passer de 38 à 66 commandes en ligne par semaine » attend encore une personne responsable.",
  ]);
  expect(found(unlinked(sound, "serves", "more-orders"), "objective-not-smart")).toEqual([]);
});

it("examines the active objectives", () => {
  expect(examined(sound, "objective-not-smart")).toBe(2);
  expect(
    examined(changed(sound, "objective", "more-loyal", { status: "draft" }), "objective-not-smart"),
  ).toBe(1);
});
