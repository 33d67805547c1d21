import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

const hindrances = [
  { person: "solenn", statement: "no_time", value: 3, planned: false },
  { person: "solenn", statement: "useless", value: 2, planned: false },
  { person: "yann", statement: "retiring", value: 4, planned: true },
];

it("fires on a hindrance of 3 or more that nothing answers, for the consultants alone", () => {
  const [finding, ...others] = found(sound, "low-motivation", { hidden: { hindrances } });
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    id: "low-motivation:solenn:no_time",
    audience: "consultants",
    shared: false,
  });
  expect(said(sound, "low-motivation", { hidden: { hindrances } })[0]).toMatch(
    /^Solenn Le Bris a répondu 3 sur 4 à : « /,
  );
});

it("fires on a leader who does not believe in it", () => {
  expect(said(changed(sound, "vision", "vision", { motivation: 1 }), "low-motivation")).toEqual([
    "Yann Kerleo situe sa motivation à 1 sur 4.",
  ]);
});

it("holds at 2 of 4, and without the answers", () => {
  expect(found(changed(sound, "vision", "vision", { motivation: 2 }), "low-motivation")).toEqual(
    [],
  );
});

it("examines the leader's motivation and every answer", () => {
  expect(examined(sound, "low-motivation", { hidden: { hindrances } })).toBe(4);
  expect(examined(changed(sound, "vision", "vision", { motivation: null }), "low-motivation")).toBe(
    0,
  );
});
