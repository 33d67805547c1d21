import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { thing } from "../finding";
import { each, rule } from "../rule";
import { handsOn, leaders, openSteps, ownerOrLeaders } from "../subjects";

/** A step that says not who, when or why gets done by nobody, some day. Examines the open steps. */
export const incompleteStep = rule({
  id: "incomplete-step",
  sign: "means",
  severity: "hint",
  stage: "act",
  examine: (reading) =>
    each(openSteps(reading), (step) => {
      const missing = missingIn(reading, step);
      const first = missing[0];
      if (!first) return null;
      return {
        about: [step],
        leads: fields[first],
        values: { step: thing(step), missing: { terms: "step", keys: missing } },
        decider: first === "who" ? leaders(reading) : ownerOrLeaders(reading, step.id),
      };
    }),
});

const fields = { who: "link:owner", when: "endsOn", why: "link:serves" } as const;

function missingIn(reading: Reading, step: Item<"step">): (keyof typeof fields)[] {
  const served = (["objective", "channel", "ambition"] as const).some(
    (kind) => reading.to("serves", step.id, kind).length > 0,
  );
  const holds = {
    who: handsOn(reading, step.id).length > 0,
    when: step.data.endsOn !== null,
    why: served || step.data.why.trim() !== "",
  };
  return (["who", "when", "why"] as const).filter((key) => !holds[key]);
}
