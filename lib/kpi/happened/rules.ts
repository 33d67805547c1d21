import type { Reading } from "@/lib/engagement/reading/rules";

/** What happened on the way of an indicator: something noted, or a decision that should move it. */
export type Happened = {
  id: string;
  kind: "annotation" | "decision";
  day: string;
  text: string;
  /** the review at which it was decided */
  review: string | null;
};

/** What is noted of an indicator or of all of them, and the decisions that should move it; oldest first. */
export function happenedTo(reading: Reading, kpiId: string): Happened[] {
  const noted = reading.all("annotation").flatMap(({ id, data: { day, text } }): Happened[] => {
    const about = reading.to("measures", id, "kpi");
    const concerned = about.length === 0 || about.some((kpi) => kpi.id === kpiId);
    if (!concerned || day === null || text.trim() === "") return [];
    return [{ id, kind: "annotation", day, text, review: null }];
  });
  const decided = reading
    .from("measures", kpiId, "decision")
    .flatMap(({ id, data: { takenOn, choice, question } }): Happened[] => {
      const text = choice.trim() || question.trim();
      const review = reading.to("taken-at", id, "review")[0]?.id ?? null;
      return takenOn === null || text === ""
        ? []
        : [{ id, kind: "decision", day: takenOn, text, review }];
    });
  return [...noted, ...decided].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The period of a line in which something falls: the first that ends on its day or after, else the last. */
export function periodAt<T extends readonly [day: string, ...unknown[]]>(
  points: readonly T[],
  day: string,
): number {
  const at = points.findIndex((point) => point[0] >= day);
  return at >= 0 ? at : points.length - 1;
}
