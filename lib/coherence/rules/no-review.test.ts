import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed, without } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires when half a rhythm has passed over the agreed one", () => {
  // 6 weeks × 1.5 = 63 days after 5 February
  expect(found(sound, "no-review", { today: "2026-04-09" })).toEqual([]);
  expect(said(sound, "no-review", { today: "2026-04-10" })).toEqual([
    "La dernière revue date du 5 février 2026, il y a 9 semaines, pour un rythme de 6 semaines.",
  ]);
});

it("counts from the opening where there was none, and leads to the planned one", () => {
  const none = without(sound, "february");
  expect(said(none, "no-review")).toEqual([
    "Aucune revue depuis l’ouverture, il y a 6 mois, pour un rythme de 6 semaines.",
  ]);
  expect(found(none, "no-review")[0]?.leads).toEqual({
    kind: "review",
    id: "march",
    field: "plannedAt",
  });
});

it("pauses while the business is closed, and examines the engagement", () => {
  const closed = changed(sound, "means", "means", {
    busySeasons: [{ from: "2026-03-20", to: "2026-04-10", label: "Pâques" }],
  });
  expect(found(closed, "no-review", { today: "2026-04-20" })).toEqual([]);
  expect(examined(sound, "no-review")).toBe(1);
});
