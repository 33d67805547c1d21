import type { InventoryContext } from "@/components/diagnostic/context";
import { QuickEntry, type QuickField } from "@/components/engagement/entry/quick-entry";
import { ItemFields } from "@/components/strategy/fields/item-fields";
import { viewsOf } from "@/components/strategy/fields/views";
import { Fold } from "@/components/strategy/item/fold";
import { ItemActions } from "@/components/strategy/item/item-actions";
import { neighbours } from "@/components/strategy/item/item-row";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHead } from "@/components/ui/section-head";
import type { Item } from "@/lib/engagement/schema";
import { audienceGroups, audienceSpecs } from "./specs";

type NoteKind = "fact" | "topic" | "feedback";

/** A list of what was noted about the outside, each with one line on where it comes from; filled by keyboard. */
export function NoteList<K extends NoteKind>({
  kind,
  context,
  fields,
  words,
  about,
  mark,
}: {
  kind: K;
  context: InventoryContext;
  fields: readonly [QuickField, ...QuickField[]];
  /** what an item says, in words */
  words: (item: Item<K>) => string;
  /** the line under it */
  about: (item: Item<K>) => React.ReactNode;
  /** a state at its right */
  mark?: (item: Item<K>) => React.ReactNode;
}) {
  const { reading, t, mayEdit, engagementId } = context;
  const items = reading.all(kind);
  const entry = mayEdit && (
    <QuickEntry
      id={`quick-${kind}`}
      engagementId={engagementId}
      kind={kind}
      label={t(`add.${kind}`)}
      fields={fields}
    />
  );
  return (
    <section aria-labelledby={`notes-${kind}`} className="pt-4">
      <SectionHead id={`notes-${kind}`} title={t(`${kind}.heading`)} aside={t(`${kind}.line`)} />
      {items.length === 0 ? (
        <EmptyState
          purpose={t(`empty.${kind}.purpose`)}
          example={t(`empty.${kind}.example`)}
          action={entry}
        />
      ) : (
        <>
          <div className="border-t border-line">
            {items.map((item, place) => {
              const name = words(item) || t("item.unnamed");
              return (
                <article
                  key={item.id}
                  id={item.id}
                  aria-label={name}
                  className="border-b border-line py-2.5"
                >
                  <div className="flex items-start justify-between gap-3">
                    <div className="min-w-0 flex-1">
                      <h3 className="text-16 font-normal break-words">{name}</h3>
                      <p className="text-13 text-ink-2">{about(item)}</p>
                    </div>
                    {mark?.(item)}
                    {mayEdit && (
                      <ItemActions
                        engagementId={engagementId}
                        item={item.id}
                        name={name.slice(0, 60)}
                        {...neighbours(items, place)}
                      />
                    )}
                  </div>
                  <Fold label={t("item.details")} name={t("item.detailsOf", { name })}>
                    <ItemFields
                      item={item.id}
                      fields={viewsOf(
                        reading,
                        item as unknown as Item,
                        kind === "topic"
                          ? [{ field: "name", as: "line" }, ...audienceSpecs.topic]
                          : audienceSpecs[kind],
                        audienceGroups,
                        t,
                      )}
                    />
                  </Fold>
                </article>
              );
            })}
          </div>
          {entry}
        </>
      )}
    </section>
  );
}
