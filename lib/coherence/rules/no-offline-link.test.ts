import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed, unlinked, without } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires when the shop and the online channels are not tied", () => {
  const apart = unlinked(unlinked(sound, "feeds", "counter"), "feeds", "site");
  expect(said(apart, "no-offline-link")).toEqual([
    "Rien ne relie « Vitrine de Quimper », sur place, à « Site et commande » et « Lettre “Le Fournil” », en ligne.",
  ]);
});

it("holds with one tie, and does not apply to what is online only", () => {
  expect(found(unlinked(sound, "feeds", "counter"), "no-offline-link")).toEqual([]);
  expect(examined(sound, "no-offline-link")).toBe(1);
  expect(examined(without(sound, "window"), "no-offline-link")).toBe(0);
});

it("fires where the channel that tied the shop was stopped", () => {
  expect(
    found(changed(sound, "channel", "counter", { state: "stopped" }), "no-offline-link"),
  ).toHaveLength(1);
});
