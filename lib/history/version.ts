// How often each engagement was changed in this process: what is kept in memory knows when it is stale.
const key = Symbol.for("azimut.versions");
const holder = globalThis as unknown as Record<symbol, Map<string, number> | undefined>;

function versions() {
  holder[key] ??= new Map();
  return holder[key];
}

/** A number that grows with each committed change of the engagement. */
export function versionOf(engagementId: string): number {
  return versions().get(engagementId) ?? 0;
}

export function bumpVersion(engagementId: string): void {
  versions().set(engagementId, versionOf(engagementId) + 1);
}
