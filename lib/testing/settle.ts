import type { Edit } from "@/lib/coherence/cure/offer";
import { type Engagement, type Item, itemData, type Link } from "@/lib/engagement/schema";

/** An engagement with one edit made, as the generic edit makes it. */
export function edited(engagement: Engagement, edit: Edit, at: number): Engagement {
  if (edit.does === "add") {
    const item = {
      id: "new-thing",
      kind: edit.kind,
      position: 1e6,
      createdAt: at,
      changedAt: at,
      template: [],
      data: itemData[edit.kind].parse(edit.data),
    } as unknown as Item;
    const links = Object.entries(edit.links).flatMap(([role, ties]) =>
      ties.map(({ id, amount }): Link => ({ role, from: item.id, to: id, amount }) as Link),
    );
    return {
      ...engagement,
      items: [...engagement.items, item],
      links: [...engagement.links, ...links],
    };
  }
  const { itemId, field, to } = edit;
  if (!field.startsWith("link:"))
    return {
      ...engagement,
      items: engagement.items.map((item) =>
        item.id === itemId
          ? ({ ...item, changedAt: at, data: { ...item.data, [field]: to } } as Item)
          : item,
      ),
    };
  const role = field.slice("link:".length);
  const rest = engagement.links.filter((link) => link.from !== itemId || link.role !== role);
  const ties = (Array.isArray(to) ? to : []).map(
    ({ id, amount }): Link => ({ role, from: itemId, to: id, amount }) as Link,
  );
  return { ...engagement, links: [...rest, ...ties] };
}
