import { type Edit, madeHere, type Tie } from "@/lib/coherence/cure/edit";
import { fieldOf, partOf } from "@/lib/engagement/part/rules";
import { type Engagement, type Item, itemData, type Link } from "@/lib/engagement/schema";

/** An engagement with edits made one after another, as the generic edit makes them. */
export function edited(engagement: Engagement, edits: readonly Edit[], at: number): Engagement {
  return edits.reduce((now, edit) => once(now, edit, at), engagement);
}

function once(engagement: Engagement, edit: Edit, at: number): Engagement {
  if (edit.does === "add") {
    const item = {
      id: madeHere,
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
  const { itemId, field: name, to } = edit;
  const [field, part] = [fieldOf(name), partOf(name)];
  if (!field.startsWith("link:"))
    return {
      ...engagement,
      items: engagement.items.map((item) =>
        item.id === itemId
          ? ({
              ...item,
              changedAt: at,
              data: {
                ...item.data,
                [field]: part ? part.write(item.data[field as never], to) : to,
              },
            } as Item)
          : item,
      ),
    };
  const role = field.slice("link:".length);
  const rest = engagement.links.filter((link) => link.from !== itemId || link.role !== role);
  const ties = (Array.isArray(to) ? (to as Tie[]) : []).map(
    ({ id, amount }): Link => ({ role, from: itemId, to: id, amount }) as Link,
  );
  return { ...engagement, links: [...rest, ...ties] };
}
