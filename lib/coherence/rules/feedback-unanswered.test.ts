import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

const waiting = changed(sound, "feedback", "hours", { answer: "", answeredOn: null });

it("fires after a week without an answer", () => {
  expect(found(waiting, "feedback-unanswered", { today: "2026-03-04" })).toEqual([]);
  expect(said(waiting, "feedback-unanswered", { today: "2026-03-05" })).toEqual([
    "Un client a écrit le 25 février 2026 (Avis Google) et attend une réponse depuis 8 jours.",
  ]);
});

it("holds once answered or closed, and examines what was received", () => {
  expect(
    found(changed(waiting, "feedback", "hours", { closedOn: "2026-03-01" }), "feedback-unanswered"),
  ).toEqual([]);
  expect(found(sound, "feedback-unanswered")).toEqual([]);
  expect(examined(sound, "feedback-unanswered")).toBe(1);
});
