/** Two looks closer than this are one visit (milliseconds). */
export const sameVisitMs = 30 * 60_000;

/** The two moments to keep when somebody is seen now: their present visit, and the end of the one before. */
export function visitAt(
  moment: number,
  kept: { visitedAt: number | null; lastVisitAt: number | null },
): { visitedAt: number; lastVisitAt: number | null } {
  const goesOn = kept.visitedAt !== null && moment - kept.visitedAt < sameVisitMs;
  return { visitedAt: moment, lastVisitAt: goesOn ? kept.lastVisitAt : kept.visitedAt };
}
