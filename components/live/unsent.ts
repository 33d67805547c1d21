import type { Json } from "./json";

/** An edit on its way: what the person saw, what they want, and the id under which it counts once. */
export type Edit = {
  changeId: string;
  item: string;
  field: string;
  from: Json;
  to: Json;
  at: number;
};

// One key for each edit: two tabs of one person never write over each other's list.
const root = "azimut.unsent/";
const place = (account: string, engagement: string) => `${root}${account}/${engagement}/`;

/** What this person typed on this engagement and nobody received yet, oldest first. */
export function unsentEdits(account: string, engagement: string): Edit[] {
  const found: Edit[] = [];
  for (const key of keysUnder(place(account, engagement))) {
    try {
      const edit: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
      if (isEdit(edit)) found.push(edit);
    } catch {
      // A torn line of storage is no reason to lose the others.
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** Keeps an edit in this browser until the server has it. False where the browser would not. */
export function keepEdit(account: string, engagement: string, edit: Edit): boolean {
  try {
    localStorage.setItem(place(account, engagement) + edit.changeId, JSON.stringify(edit));
    return true;
  } catch {
    return false;
  }
}

/** Forgets an edit that arrived, or that the person dropped. */
export function dropEdit(account: string, engagement: string, changeId: string): void {
  try {
    localStorage.removeItem(place(account, engagement) + changeId);
  } catch {
    // Nothing was kept where nothing can be removed.
  }
}

/** Erases everything unsent of everybody on this browser; called at sign-out. */
export function forgetUnsent(): void {
  for (const prefix of [root, "azimut.unsent-prose/"])
    for (const key of keysUnder(prefix)) localStorage.removeItem(key);
}

function keysUnder(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

function isEdit(value: unknown): value is Edit {
  if (typeof value !== "object" || value === null) return false;
  const edit = value as Record<string, unknown>;
  return (
    typeof edit.changeId === "string" &&
    typeof edit.item === "string" &&
    typeof edit.field === "string" &&
    typeof edit.at === "number" &&
    "from" in edit &&
    "to" in edit
  );
}
