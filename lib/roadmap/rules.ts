import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";

/** Whether a step is still to be done. */
export function isOpen(step: { data: { state: string } }): boolean {
  return step.data.state === "planned" || step.data.state === "started";
}

/**
 * What follows from a step's state by itself: finished, it was done on `today`; open or dropped again, on no day. Empty where the
 * state does not say otherwise than before.
 */
export function followsFromState(
  from: string,
  to: string,
  today: string,
): { doneOn?: string | null } {
  if ((from === "done") === (to === "done")) return {};
  return { doneOn: to === "done" ? today : null };
}

/** The open steps that somebody owns or works on, soonest end first, those without an end last. */
export function openStepsOf(reading: Reading, personId: string): Item<"step">[] {
  return reading
    .all("step")
    .filter(
      (step) =>
        isOpen(step) &&
        (["owner", "worker"] as const).some((role) =>
          reading.to(role, step.id, "person").some((person) => person.id === personId),
        ),
    )
    .sort((a, b) => (a.data.endsOn ?? "9999").localeCompare(b.data.endsOn ?? "9999"));
}
