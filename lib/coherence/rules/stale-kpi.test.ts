import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires two grains and a week after the last figure", () => {
  // the last week ends on 8 March: 14 + 7 days later is the 29th
  expect(found(sound, "stale-kpi", { today: "2026-03-29" })).toEqual([]);
  expect(said(sound, "stale-kpi", { today: "2026-03-30" })).toEqual([
    "« Commandes en ligne » n’a plus de chiffre depuis le 8 mars 2026, il y a 3 semaines.",
    "« Visites du site » n’a plus de chiffre depuis le 8 mars 2026, il y a 3 semaines.",
  ]);
});

it("counts no day of a closure", () => {
  const closed = changed(sound, "means", "means", {
    closures: [{ from: "2026-03-10", to: "2026-03-20", label: "Travaux" }],
  });
  expect(found(closed, "stale-kpi", { today: "2026-04-05" })).toEqual([]);
});

it("says when there never was one", () => {
  expect(said({ ...sound, series: [] }, "stale-kpi")).toContain(
    "« Clients revenus dans le mois » n’a encore aucun chiffre, 6 mois après son ajout.",
  );
});

it("examines the followed indicators", () => {
  expect(examined(sound, "stale-kpi")).toBe(3);
  expect(examined(changed(sound, "kpi", "visits", { followed: false }), "stale-kpi")).toBe(2);
});
