import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires more than a week after the end", () => {
  expect(found(sound, "late-step", { today: "2026-04-01" })).toEqual([]);
  expect(said(sound, "late-step", { today: "2026-04-02" })).toEqual([
    "L’étape « Photographier les gâteaux » devait finir le 25 mars 2026 (Yann Kerleo).",
  ]);
});

it("folds the step that waits for a late one", () => {
  expect(
    found(sound, "late-step", { today: "2026-05-01" }).map(({ id, foldedUnder }) => [
      id,
      foldedUnder,
    ]),
  ).toEqual([
    ["late-step:pages", "late-step:photos"],
    ["late-step:photos", null],
  ]);
});

it("does not count a busy season, and holds once done", () => {
  const busy = changed(sound, "means", "means", {
    busySeasons: [{ from: "2026-03-26", to: "2026-04-05", label: "Pâques" }],
  });
  expect(found(busy, "late-step", { today: "2026-04-10" })).toEqual([]);
  expect(
    found(changed(sound, "step", "photos", { state: "done" }), "late-step", {
      today: "2026-04-10",
    }),
  ).toEqual([]);
});

it("examines every step that has an end, so that one of twenty costs a twentieth", () => {
  expect(examined(sound, "late-step")).toBe(4);
});
