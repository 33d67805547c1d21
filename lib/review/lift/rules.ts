import { dayOfMoment } from "@/lib/engagement/days/rules";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item, Round } from "@/lib/engagement/schema";
import { type Assessed, progressBetween } from "@/lib/maturity/progress/rules";

/** A step that was done for a level of maturity, and the level before it and after. */
export type StalledLift = { step: Item<"step">; question: string; before: number; after: number };

/**
 * Steps done between the last two assessments whose level did not rise: where nobody measured since, nothing is said. A review
 * held since the last one has spoken of them.
 */
export function stalledLifts(reading: Reading): StalledLift[] {
  const [earlier, later] = reading.engagement.rounds.filter(wasRevealed).slice(-2);
  if (!earlier || !later || spokenOf(reading, later)) return [];
  const moved = progressBetween(earlier, later);
  if (!moved) return [];
  return reading.all("step").flatMap((step): StalledLift[] => {
    const { state, doneOn, maturityQuestion } = step.data;
    if (state !== "done" || doneOn === null || maturityQuestion === null) return [];
    if (doneOn < earlier.openedOn || doneOn > later.openedOn) return [];
    const [before, after] = [moved.before, moved.after].map(
      (sheet) => sheet.get(maturityQuestion)?.value,
    );
    return before !== undefined && after !== undefined && after <= before
      ? [{ step, question: maturityQuestion, before, after }]
      : [];
  });
}

type Revealed = Round & Assessed & { revealedAt: number };

function wasRevealed(round: Round): round is Revealed {
  return round.revealedAt !== null;
}

function spokenOf(reading: Reading, { revealedAt }: Revealed): boolean {
  const on = dayOfMoment(revealedAt);
  return reading
    .all("review")
    .some(({ data }) => data.state === "held" && data.heldOn !== null && data.heldOn > on);
}
