/** The change that wrote what followed from a change by itself: when a step was done, from its state. */
export function followerOf(changeId: string): string {
  return `${changeId}-follows`;
}
