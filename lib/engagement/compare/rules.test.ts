import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { engagements } from "@/lib/testing/arbitrary";
import { soundPlan } from "@/lib/testing/sound-plan";
import { apply, compare, inOrder } from "./rules";

test("the differences between any two states, applied to the first, give the second", () => {
  fc.assert(
    fc.property(engagements, engagements, (a, b) => {
      expect(apply(a, compare(a, b))).toEqual(inOrder(b));
    }),
    { numRuns: 150 },
  );
});

test("a state differs from itself in nothing, whatever the order of its lists", () => {
  fc.assert(
    fc.property(engagements, (a) => {
      expect(compare(a, a)).toEqual([]);
      expect(compare(a, inOrder(a))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

describe("one change is one difference", () => {
  const plan = soundPlan();
  const step = plan.items.find((item) => item.kind === "step");
  if (step?.kind !== "step") throw new Error("the sound plan has a step");

  test("a field of an item, from what it was to what it is", () => {
    const later = {
      ...plan,
      items: plan.items.map((item) =>
        item.id === step.id ? { ...step, data: { ...step.data, what: "Autre chose" } } : item,
      ),
    };
    expect(compare(plan, later)).toEqual([
      {
        what: "field",
        id: step.id,
        kind: "step",
        field: "what",
        before: step.data.what,
        after: "Autre chose",
      },
    ]);
  });

  test("an item that went takes nothing else with it but its own ties", () => {
    const later = { ...plan, items: plan.items.filter((item) => item.id !== step.id) };
    expect(compare(plan, later)).toEqual([
      { what: "item", id: step.id, before: step, after: null },
    ]);
    const untied = { ...later, links: later.links.filter(({ from }) => from !== step.id) };
    expect(compare(later, untied).every((one) => one.what === "links" && !one.after.length)).toBe(
      true,
    );
  });
});
