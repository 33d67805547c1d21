import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { photographer } from "@/lib/testing/photographer";
import { without } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires when visits rise and requests do not; that the objective counts visits only follows", () => {
  expect(said(photographer(), "vanity-growth")).toEqual([
    "« Passer de 12 à 60 visites par jour » n’est suivi que par « Visites du blog », qui compte des regards et non des clients.",
    "« Visites du blog » est passé de 22 à 28 en 3 mois (26 % de plus), et « Demandes de devis » en reste à 2.",
  ]);
  const folded = found(photographer(), "vanity-growth").map(({ id, foldedUnder }) => [
    id,
    foldedUnder,
  ]);
  expect(folded).toEqual([
    ["vanity-growth:fame", "vanity-growth:visits"],
    ["vanity-growth:visits", null],
  ]);
});

it("says when nothing measures what comes of it", () => {
  expect(said(without(photographer(), "requests"), "vanity-growth")[1]).toMatch(
    /rien ne mesure les demandes ni les ventes\.$/,
  );
});

it("fires on an objective that only counts looks", () => {
  const still = { ...photographer(), series: [] };
  expect(said(still, "vanity-growth")).toEqual([
    "« Passer de 12 à 60 visites par jour » n’est suivi que par « Visites du blog », qui compte des regards et non des clients.",
  ]);
});

it("holds when requests rise too, and examines what can be compared", () => {
  expect(found(sound, "vanity-growth")).toEqual([]);
  expect(examined(sound, "vanity-growth")).toBe(3);
});
