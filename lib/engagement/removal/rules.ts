/** How long one may change one's mind about a deleted engagement (milliseconds). */
export const keptMs = 30 * 86_400_000;

/** When an engagement deleted at a moment is gone for good (epoch milliseconds). */
export function goneAt(deletedAt: number): number {
  return deletedAt + keptMs;
}

/** Whether what was typed is the name, spaces around it aside: a deletion is no slip of the hand. */
export function namesIt(typed: string, name: string): boolean {
  return typed.trim() === name.trim();
}
