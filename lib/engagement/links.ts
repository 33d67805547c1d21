import type { Link } from "./schema";

/** The value of a `link:<role>` field: the items pointed at, with what is counted on each. */
export type LinkValue = { id: string; amount: number | null }[];

/** Two values of a link field say the same when they point at the same items with the same amounts. */
export function sameLinks(a: LinkValue, b: LinkValue): boolean {
  const key = (value: LinkValue) =>
    value
      .map(({ id, amount }) => `${id}:${amount ?? ""}`)
      .sort()
      .join(",");
  return key(a) === key(b);
}

/** Links of one item by one role, as a field's value. */
export function linkValue(links: readonly Link[], from: string, role: string): LinkValue {
  return links
    .filter((link) => link.from === from && link.role === role)
    .map((link) => ({ id: link.to, amount: link.amount }));
}
