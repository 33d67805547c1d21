import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

const open = changed(sound, "decision", "card-first", { lookBack: null });

it("fires sixty days after the decision", () => {
  // taken on 18 December
  expect(found(open, "undecided-followup", { today: "2026-02-16" })).toEqual([]);
  expect(said(open, "undecided-followup", { today: "2026-02-17" })).toEqual([
    "La décision « Par quoi commencer ? », prise le 18 décembre 2025, devait être relue le 16 février 2026 et ne l’a pas été.",
  ]);
});

it("follows the day that was chosen", () => {
  const chosen = changed(open, "decision", "card-first", { lookBackOn: "2026-03-12" });
  expect(found(chosen, "undecided-followup")).toEqual([]);
  expect(found(chosen, "undecided-followup", { today: "2026-03-13" })).toHaveLength(1);
});

it("holds once looked back on, and examines the decisions that were taken", () => {
  expect(found(sound, "undecided-followup")).toEqual([]);
  expect(examined(sound, "undecided-followup")).toBe(1);
});
