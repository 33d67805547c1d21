import { scoring } from "../catalogue/rules";
import { isLevel, type Sheet } from "../sheet/rules";

export type GapClass = "agree" | "slight" | "discuss";
export type Gap = {
  question: string;
  self: number;
  consultant: number;
  gap: number;
  class: GapClass;
};

/** g = self − consultant (−4…4) for each question that both gave a level to; the widest first, then in the instrument's order. */
export function gapsBetween(self: Sheet, consultant: Sheet): Gap[] {
  return [...self]
    .flatMap(([question, mark]) => {
      const theirs = consultant.get(question);
      if (!theirs || !isLevel(mark.value) || !isLevel(theirs.value)) return [];
      const gap = mark.value - theirs.value;
      return [{ question, self: mark.value, consultant: theirs.value, gap, class: classOf(gap) }];
    })
    .toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
}

/** A = 100 × (1 − mean |g| ÷ 4), 0–100; null where no question was rated by both. */
export function agreementOf(gaps: readonly Gap[]): number | null {
  return gaps.length === 0 ? null : 100 * (1 - mean(gaps.map((each) => Math.abs(each.gap))) / 4);
}

/** B = mean g in levels; from half a level on, people see themselves above or below. Null where no question was rated by both. */
export function biasOf(gaps: readonly Gap[]) {
  if (gaps.length === 0) return null;
  const levels = mean(gaps.map((each) => each.gap));
  const reads = levels >= 0.5 ? "above" : levels <= -0.5 ? "below" : "level";
  return { levels, reads } as const;
}

function classOf(gap: number): GapClass {
  const reached = scoring.gapClasses.filter((each) => Math.abs(gap) >= each.absMin);
  return (reached.at(-1)?.key ?? "agree") as GapClass;
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
