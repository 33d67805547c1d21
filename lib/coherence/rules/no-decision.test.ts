import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { without } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires while steps are in progress and nobody signed", () => {
  const unsigned = { ...sound, events: sound.events.filter(({ kind }) => kind !== "sign") };
  expect(said(unsigned, "no-decision")).toEqual([
    "2 étapes sont en cours et la décision de s’engager n’est pas signée.",
  ]);
  expect(found(unsigned, "no-decision")[0]?.severity).toBe("warning");
});

it("waits for both signatures", () => {
  const half = {
    ...sound,
    events: sound.events.filter(({ kind, by }) => kind !== "sign" || by !== "claire"),
  };
  expect(found(half, "no-decision")).toHaveLength(1);
});

it("is critical after a signed no", () => {
  const no = {
    ...sound,
    events: sound.events.map((event) =>
      event.kind === "sign" ? { ...event, data: { answer: "no" } } : event,
    ),
  };
  expect(found(no, "no-decision")[0]?.severity).toBe("critical");
  expect(said(no, "no-decision")).toEqual([
    "La décision signée est « non », et 2 étapes sont en cours.",
  ]);
});

it("examines the engagement, once a step is in progress", () => {
  expect(examined(sound, "no-decision")).toBe(1);
  expect(examined(without(sound, "photos", "card"), "no-decision")).toBe(0);
});
