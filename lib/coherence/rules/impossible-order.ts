import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { circles } from "../circles";
import { thing } from "../finding";
import { type Failure, rule } from "../rule";
import { openSteps, ownerOrLeaders } from "../subjects";

/** A step begins before what it waits for is finished, or steps wait for each other in a circle. Examines the open steps that wait for another. */
export const impossibleOrder = rule({
  id: "impossible-order",
  sign: "means",
  severity: "warning",
  stage: "act",
  examine: (reading) => {
    const waiting = openSteps(reading)
      .map((step) => ({ step, first: awaited(reading, step) }))
      .filter(({ first }) => first.length > 0);
    const next = new Map(waiting.map(({ step, first }) => [step.id, first.map(({ id }) => id)]));
    const failures: Failure[] = [];
    const turning = new Map<string, string>();
    for (const circle of circles(next)) {
      for (const id of circle) turning.set(id, `impossible-order:${circle.join("+")}`);
      const steps = circle.map((id) => reading.item(id) as Item<"step">);
      failures.push({
        about: steps,
        leads: "link:depends-on",
        values: {
          choice: { choice: "circle" },
          steps: thing(...steps.slice(0, 4)),
          count: steps.length,
        },
        decider: ownerOrLeaders(reading, circle[0] ?? ""),
        weight: steps.length,
      });
    }
    for (const { step, first } of waiting) {
      const start = step.data.startsOn;
      const late = first.filter(({ data }) => start !== null && (data.endsOn ?? "") > start);
      if (late.length === 0 || start === null) continue;
      const circle = turning.get(step.id);
      failures.push({
        about: [step],
        also: late,
        leads: "startsOn",
        values: {
          choice: { choice: "early" },
          steps: thing(step),
          first: thing(...late.slice(0, 3)),
          start: { day: start },
          end: {
            day:
              late
                .map(({ data }) => data.endsOn ?? "")
                .sort()
                .at(-1) ?? start,
          },
          count: late.length,
        },
        decider: ownerOrLeaders(reading, step.id),
        // In a circle, one of them always starts too early.
        follows: circle === undefined ? [] : [circle],
      });
    }
    return { examined: waiting.length, failures };
  },
});

/** What a step still waits for: neither done nor dropped. */
function awaited(reading: Reading, step: Item<"step">): Item<"step">[] {
  return reading
    .to("depends-on", step.id, "step")
    .filter(({ data }) => data.state === "planned" || data.state === "started");
}
