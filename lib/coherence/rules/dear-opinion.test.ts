import { expect, it } from "vitest";
import { examined, found, said } from "@/lib/testing/coherence";
import { changed } from "@/lib/testing/plan";
import { soundPlan } from "@/lib/testing/sound-plan";

const sound = soundPlan();

it("fires on a channel of a tenth of the hours that rests on an opinion", () => {
  const opinion = changed(sound, "channel", "letter", { reasonStatus: "opinion" });
  expect(said(opinion, "dear-opinion")).toEqual([
    "Le levier « Lettre “Le Fournil” » prend 10 % des heures, et ses raisons sont une opinion.",
  ]);
});

it("holds for a hypothesis, and for what is cheap, which is not examined", () => {
  expect(found(sound, "dear-opinion")).toEqual([]);
  expect(examined(sound, "dear-opinion")).toBe(3);
  const roomy = changed(
    changed(sound, "means", "means", { weeklyHours: 40 }),
    "channel",
    "letter",
    { reasonStatus: "opinion" },
  );
  expect(found(roomy, "dear-opinion")).toEqual([]);
  expect(examined(roomy, "dear-opinion")).toBe(2);
});
