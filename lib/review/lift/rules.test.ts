import { expect, test } from "vitest";
import { read } from "@/lib/engagement/reading/rules";
import { questions } from "@/lib/maturity/catalogue/rules";
import { plan } from "@/lib/testing/plan";
import { stalledLifts } from "./rules";

const [question, other] = questions.map(({ key }) => key) as [string, string];

/** Two assessments at level 1, a step done between them; what differs is told. */
function staged({ level = 1, doneOn = "2026-02-02", heldOn = "", revealed = true } = {}) {
  const engagement = plan("Bazar du Port", "2025-10-01");
  engagement.add("person", "claire", { name: "Claire", side: "consultant" });
  engagement.add("step", "diary", {
    what: "Tenir l’agenda",
    state: "done",
    doneOn,
    maturityQuestion: question,
  });
  engagement.add("step", "other", { what: "Rien à voir", state: "done", doneOn });
  if (heldOn) engagement.add("review", "held", { state: "held", heldOn });
  const whole = engagement.done();
  const round = (id: string, openedOn: string, value: number, seen = true) => ({
    id,
    form: "full" as const,
    version: "1.1.0",
    openedOn,
    revealedAt: seen ? Date.parse(`${openedOn}T12:00:00Z`) : null,
    answers: questions.map(({ key }) => ({
      series: "self" as const,
      person: "claire",
      question: key,
      value: key === other ? 2 : value,
      confidence: 1,
      at: 0,
    })),
  });
  whole.rounds = [round("r1", "2026-01-05", 1), round("r2", "2026-03-02", level, revealed)];
  return stalledLifts(read(whole, "2026-03-12")).map(({ step, ...rest }) => ({
    ...rest,
    step: step.id,
  }));
}

test("a step that is done and whose level did not rise is named, with the level before and after", () => {
  expect(staged()).toEqual([{ step: "diary", question, before: 1, after: 1 }]);
  expect(staged({ level: 0 })).toEqual([{ step: "diary", question, before: 1, after: 0 }]);
});

test("nothing is said where the level rose, where nobody measured since, or of a step done before or after", () => {
  expect(staged({ level: 2 })).toEqual([]);
  expect(staged({ revealed: false })).toEqual([]);
  expect(staged({ doneOn: "2026-01-02" })).toEqual([]);
  expect(staged({ doneOn: "2026-03-09" })).toEqual([]);
});

test("a review held since the last assessment has spoken of it", () => {
  expect(staged({ heldOn: "2026-03-05" })).toEqual([]);
  expect(staged({ heldOn: "2026-02-20" })).toHaveLength(1);
});
