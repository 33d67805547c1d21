import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed, unlinked } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires on an objective without an indicator, critically", () => {
  const blind = unlinked(sound, "measures", "more-loyal");
  expect(said(blind, "objective-without-kpi")).toEqual([
    "« Faire revenir 45 % des clients chaque mois » n’a pas d’indicateur : rien ne dira s’il est atteint.",
  ]);
  expect(found(blind, "objective-without-kpi")[0]).toMatchObject({
    severity: "critical",
    leads: { field: "link:measures" },
  });
});

it("folds the missing letters that only follow from it", () => {
  const blind = unlinked(sound, "measures", "more-loyal");
  expect(found(blind, "objective-not-smart").map(({ foldedUnder }) => foldedUnder)).toEqual([
    "objective-without-kpi:more-loyal",
  ]);
});

it("holds for a draft, and examines the active objectives", () => {
  const draft = changed(unlinked(sound, "measures", "more-loyal"), "objective", "more-loyal", {
    status: "draft",
  });
  expect(found(draft, "objective-without-kpi")).toEqual([]);
  expect(examined(draft, "objective-without-kpi")).toBe(1);
});
