import type { Reading } from "@/lib/engagement/reading/rules";
import type { LinkRole } from "@/lib/engagement/rules";
import type { Item } from "@/lib/engagement/schema";
import type { Finding } from "../finding";
import type { Answer, Edit, Held, Tie } from "./edit";

/** Things to choose from, as the engagement stands. */
export type Among = (reading: Reading, finding: Finding) => readonly Item[];

/** A gesture that is more than one edit, or an edit of a part of a list: all of it is done or none of it. */
export type Composed = {
  asks: "thing" | "text";
  among?: Among;
  /** the field that the typed words replace: what it held when they were typed is theirs to know of */
  field?: string;
  /** what the typed words can be said to be */
  sorts?: readonly string[];
  /** who takes it over: somebody has to be chosen */
  who?: Among;
  edits: (reading: Reading, finding: Finding, answer: Answer) => readonly Edit[];
};

export const about = (reading: Reading, { leads }: Finding) => reading.item(leads.id ?? "");
export const concerned = (reading: Reading, { items }: Finding) =>
  items.flatMap(({ id }) => reading.item(id) ?? []);

export function changed(item: Item, field: string, to: Held): Edit {
  const from = (item.data as Record<string, Held>)[field] ?? null;
  return { does: "change", itemId: item.id, field, from, to };
}

export function tied(reading: Reading, role: LinkRole, itemId: string, to: Tie[]): Edit {
  return {
    does: "change",
    itemId,
    field: `link:${role}`,
    from: reading.amounts(role, itemId).map(({ id, amount }) => ({ id, amount })),
    to,
  };
}
