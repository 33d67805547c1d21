/** What a field was and became, by whom; several touches in a row by one person are one. */
export type FieldChange = {
  id: number;
  before: unknown;
  after: unknown;
  by: { id: string; name: string } | null;
  at: number;
};

/** Touches of one person closer than this are one sitting: a text saves itself at every pause. */
const sitting = 15 * 60_000;

/** Changes of one field, newest first, a sitting of one person told once: from what it found to what it left. */
export function sittings(changes: readonly FieldChange[]): FieldChange[] {
  const told: { change: FieldChange; began: number }[] = [];
  for (const change of changes) {
    const later = told.at(-1);
    if (later && later.change.by?.id === change.by?.id && later.began - change.at <= sitting) {
      later.change.before = change.before;
      later.began = change.at;
    } else told.push({ change: { ...change }, began: change.at });
  }
  return told
    .map(({ change }) => change)
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
}
