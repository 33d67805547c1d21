import { EmptyState } from "@/components/ui/empty-state";
import { SectionHead } from "@/components/ui/section-head";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Kind } from "@/lib/engagement/rules";
import type { Item } from "@/lib/engagement/schema";
import { namingField } from "../fields/specs";
import { nameOf, type Words } from "../fields/views";
import { AddItem } from "./add-item";
import { ItemRow, neighbours } from "./item-row";
import { ItemSort } from "./item-sort";

/** The items of a kind, in their order, with what adds one; empty, what the place is for. */
export function ItemList<K extends Kind>({
  kind,
  title,
  reading,
  t,
  engagementId,
  mayEdit,
  add,
  about,
  first,
}: {
  kind: K;
  title: React.ReactNode;
  reading: Reading;
  t: Words;
  engagementId: string;
  mayEdit: boolean;
  /** in place of the plain button, where there is a catalogue to choose from */
  add?: React.ReactNode;
  /** the line under an item's name */
  about?: (item: Item<K>) => React.ReactNode;
  /** what an item's detail begins with */
  first?: (item: Item<K>) => React.ReactNode;
}) {
  const items = reading.all(kind);
  const button = mayEdit
    ? (add ?? (
        <AddItem
          engagementId={engagementId}
          kind={kind}
          naming={namingField[kind] ?? "name"}
          label={t(`add.${kind}`)}
          size="sm"
        />
      ))
    : undefined;
  return (
    <section className="mt-8 first:mt-0" aria-labelledby={`list-${kind}`}>
      <SectionHead id={`list-${kind}`} title={title} aside={items.length > 0 && button} />
      {items.length === 0 ? (
        <EmptyState
          purpose={t(`empty.${kind}.purpose`)}
          example={t(`empty.${kind}.example`)}
          action={button}
        />
      ) : (
        <ItemSort
          engagementId={engagementId}
          className="border-t border-line"
          rows={items.map((item, place) => ({
            id: item.id,
            name: nameOf(item as unknown as Item, t),
            node: (
              <ItemRow
                item={item as unknown as Item}
                reading={reading}
                t={t}
                engagementId={engagementId}
                mayEdit={mayEdit}
                at={neighbours(items, place)}
                first={first?.(item)}
              >
                {about?.(item)}
              </ItemRow>
            ),
          }))}
        />
      )}
    </section>
  );
}
