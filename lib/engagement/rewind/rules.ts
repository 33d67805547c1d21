import { fieldOf, partOf } from "../part/rules";

/** A row of an item and of a link, as they are kept. */
export type ItemRow = {
  id: string;
  position: number;
  data: Record<string, unknown>;
  createdAt: number;
  archivedAt: number | null;
};
export type LinkRow = { role: string; from: string; to: string; amount: number | null };
export type Remembered = { itemId: string; field: string; before: unknown; after: unknown };

/**
 * Rows as they stood before a run of changes, given as they stand after them. `changes` come latest first. What was set aside
 * then is left out, with what pointed at it. Neither list is touched.
 */
export function rewind(
  rows: { items: readonly ItemRow[]; links: readonly LinkRow[] },
  changes: readonly Remembered[],
  moment: number,
): { items: ItemRow[]; links: LinkRow[] } {
  const items = new Map(rows.items.map((row) => [row.id, { ...row }]));
  const links = Map.groupBy(rows.links, ({ from, role }) => `${from} ${role}`);
  for (const change of changes) {
    const item = items.get(change.itemId);
    if (!item) continue;
    if (change.field === "item") undoItem(items, item, change);
    else if (change.field.startsWith("link:")) undoLinks(items, links, change);
    else undoField(item, change);
  }
  const alive = (id: string) => {
    const item = items.get(id);
    return item !== undefined && item.archivedAt === null && item.createdAt <= moment;
  };
  return {
    items: [...items.values()].filter(({ id }) => alive(id)),
    links: [...links.values()].flat().filter(({ from, to }) => alive(from) && alive(to)),
  };
}

function undoField(item: ItemRow, { field: name, before }: Remembered) {
  const field = fieldOf(name);
  if (!Object.hasOwn(item.data, field)) return;
  const then = partOf(name)?.write(item.data[field], before) ?? before;
  item.data = { ...item.data, [field]: then };
}

function undoItem(items: Map<string, ItemRow>, item: ItemRow, { before, after }: Remembered) {
  const then = (before ?? {}) as Record<string, unknown>;
  const now = (after ?? {}) as Record<string, unknown>;
  if ("added" in now) items.delete(item.id);
  else if (typeof now.archived === "boolean") item.archivedAt = now.archived ? null : 0;
  else if (typeof then.position === "number") item.position = then.position;
}

/** What leads to something set aside is not in the value of a link field, and stays with it unseen. */
function undoLinks(
  items: ReadonlyMap<string, ItemRow>,
  links: Map<string, LinkRow[]>,
  { itemId, field, before }: Remembered,
): void {
  const role = field.slice("link:".length);
  const key = `${itemId} ${role}`;
  const unseen = (links.get(key) ?? []).filter(({ to }) => items.get(to)?.archivedAt !== null);
  const value = Array.isArray(before) ? (before as { id: string; amount: number | null }[]) : [];
  const known = new Set(value.map(({ id }) => id));
  links.set(key, [
    ...value.map(({ id, amount }) => ({ role, from: itemId, to: id, amount: amount ?? null })),
    ...unseen.filter(({ to }) => !known.has(to)),
  ]);
}
