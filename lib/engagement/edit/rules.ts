/** The change that wrote what followed from a change by itself: when a step was done, from its state. */
export function followerOf(changeId: string): string {
  return `${changeId}-follows`;
}

/** The changes that are made together under one id: the first bears it, the others are its parts. */
export function partsOf(changeId: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => (at === 0 ? changeId : `${changeId}-and-${at}`));
}
