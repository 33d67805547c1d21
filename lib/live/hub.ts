/** What the others on an engagement are told once a change is on disk. */
export type Announcement = {
  engagementId: string;
  /** row of the memory, growing; a client that missed some compares its last */
  change: number;
  item: string;
  field: string;
  /** absent where the audience is narrower than the room */
  value?: unknown;
  revision: number | null;
  by: { id: string | null; name: string };
};

/** What stands between verbs (bundled by Next, several copies) and the one hub of the process. */
export type Hub = {
  tell?: (announcement: Announcement) => void;
  drop?: (accountId: string, engagementId?: string) => void;
  upgrade?: (request: unknown, socket: unknown, head: unknown) => void;
  close?: () => Promise<void>;
};

// Only plain data crosses this line: module singletons do not, since Next loads a module once for each entry.
const key = Symbol.for("azimut.live");
const holder = globalThis as unknown as Record<symbol, Hub | undefined>;

export function hub(): Hub {
  holder[key] ??= {};
  return holder[key];
}

/** Tells everybody in the engagement's room. Never throws: a change that is on disk is not undone by a socket. */
export function announce(announcement: Announcement): void {
  try {
    hub().tell?.(announcement);
  } catch {
    // The others' pages compare the last change id after any gap and catch up.
  }
}

/** Closes the live sockets of an account, everywhere or on one engagement, when its rights change. */
export function dropViewer(accountId: string, engagementId?: string): void {
  try {
    hub().drop?.(accountId, engagementId);
  } catch {
    // Every write is judged again anyway.
  }
}
