import fc from "fast-check";
import { addDays } from "@/lib/engagement/days/rules";
import type { Engagement } from "@/lib/engagement/schema";
import { engagements as anything } from "./arbitrary";
import { photographer } from "./photographer";
import { without } from "./plan";
import { soundPlan, today } from "./sound-plan";
import { bigTeam, panic, toolFirst } from "./stories";
import { wholePlan } from "./whole-plan";

const stories = [wholePlan(), soundPlan(), photographer(), toolFirst(), panic(), bigTeam()];

/** A story from which a few things are missing. */
const holed = fc
  .record({
    story: fc.constantFrom(...stories),
    holes: fc.array(fc.nat(60), { maxLength: 12 }),
    cut: fc.array(fc.nat(100), { maxLength: 8 }),
  })
  .map(({ story, holes, cut }) => {
    const kept = without(story, ...holes.map((hole) => story.items[hole]?.id ?? ""));
    return { ...kept, links: kept.links.filter((_, i) => !cut.includes(i)) };
  });

/** Engagements with holes, and engagements of any content at all. */
export const troubled: fc.Arbitrary<Engagement> = fc.oneof(
  { arbitrary: holed, weight: 3 },
  { arbitrary: anything, weight: 2 },
);

/** Days around the one on which the sound plan is sound. */
export const days = fc.integer({ min: -60, max: 400 }).map((n) => addDays(today, n));
export const laterDays = fc.integer({ min: 0, max: 400 }).map((n) => addDays(today, n));
