import { expect, it } from "vitest";
import { stageLine } from "@/lib/i18n/coherence";
import { changed, plan, without } from "@/lib/testing/plan";
import { soundPlan, today } from "@/lib/testing/sound-plan";
import { stages } from "../rules";
import { stageStates } from "./rules";

const states = (engagement: Parameters<typeof stageStates>[0], day = today) =>
  stages.map((stage) => stageStates(engagement, day)[stage].state);

it("begins with no stage begun", () => {
  expect(states(plan("Café du Port", today).done())).toEqual(Array(7).fill("not-started"));
});

it("is solid where what the stage leaves behind is there", () => {
  expect(states(soundPlan())).toEqual([
    "solid",
    "solid",
    "not-started",
    "solid",
    "solid",
    "solid",
    "solid",
  ]);
});

it("falls back to started when a hole opens, and to revisit when it grows old", () => {
  const untested = changed(soundPlan(), "presence", "fournil", { disappearance: null });
  expect(stageStates(untested, today).prepare).toMatchObject({
    state: "started",
    counts: { presences: 6, tested: 5 },
  });
  expect(stageStates(without(soundPlan(), "february"), today).correct.state).toBe("started");
  expect(stageStates(soundPlan(), "2026-04-20").correct.state).toBe("revisit");
  expect(stageStates(soundPlan(), "2026-12-01").observe.state).toBe("revisit");
});

it("explains itself in a few words", () => {
  const now = stageStates(soundPlan(), today);
  const line = (stage: (typeof stages)[number], locale: "fr" | "en" = "fr") =>
    stageLine(stage, now[stage], locale);
  expect(stages.map((stage) => line(stage))).toEqual([
    "6 présences, 6 testées",
    "2 clients types",
    "Pas encore de bilan",
    "2 objectifs complets",
    "1 étape sur 4",
    "3 indicateurs sur 3",
    "Revue le 19 mars",
  ]);
  expect(line("act", "en")).toBe("1 of 4 steps");
});
