import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires on an account that belongs to a supplier, or to nobody known", () => {
  expect(
    said(changed(sound, "holding", "domain", { holder: "supplier" }), "account-not-ours"),
  ).toEqual(["« maison-kerleo.fr » (nom de domaine) appartient à un prestataire."]);
  expect(
    said(changed(sound, "holding", "analytics", { holder: "unknown" }), "account-not-ours"),
  ).toEqual(["« Matomo » (compte de mesure) : on ne sait pas encore qui en est titulaire."]);
});

it("holds for what is ours, and examines what somebody answered for", () => {
  expect(found(sound, "account-not-ours")).toEqual([]);
  expect(examined(sound, "account-not-ours")).toBe(2);
  expect(examined(changed(sound, "holding", "domain", { holder: null }), "account-not-ours")).toBe(
    1,
  );
});
