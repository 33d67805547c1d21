import { TalkButton } from "@/components/conversation/talk-button";
import { TemplateMark } from "@/components/engagement/template-mark";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { ItemFields } from "../fields/item-fields";
import { namingField } from "../fields/specs";
import { fieldViews, nameOf, type Words } from "../fields/views";
import { QuietText } from "../quiet/quiet-text";
import { RowConflicts } from "../quiet/row-conflicts";
import { Fold } from "./fold";
import { ItemActions } from "./item-actions";

/** Where an item stands among its kind: what it would stand before when moved up or down. */
export type Neighbours = { before: string | null; after: string | null | undefined };

/** The neighbours of the item at a place of a list. */
export function neighbours(items: readonly { id: string }[], at: number): Neighbours {
  return {
    before: items[at - 1]?.id ?? null,
    after: at === items.length - 1 ? undefined : (items[at + 2]?.id ?? null),
  };
}

/** One item of a list: its name, one line of what matters about it, its detail. */
export function ItemRow({
  item,
  reading,
  t,
  engagementId,
  mayEdit,
  at,
  first,
  children,
}: {
  item: Item;
  reading: Reading;
  t: Words;
  engagementId: string;
  mayEdit: boolean;
  at: Neighbours;
  /** what its detail begins with */
  first?: React.ReactNode;
  /** the line under the name */
  children?: React.ReactNode;
}) {
  const field = namingField[item.kind] ?? "name";
  const value = String((item.data as Record<string, unknown>)[field] ?? "");
  const name = nameOf(item, t);
  const fields = fieldViews(reading, item, t);
  return (
    <article id={item.id} aria-label={name} className="border-b border-line py-3">
      <div className="flex items-start justify-between gap-2">
        <h3 className="min-w-0 flex-1">
          <QuietText
            item={item.id}
            field={field}
            value={value}
            label={t(`field.${field}`)}
            placeholder={t("item.unnamed")}
            className="font-serif text-16 leading-snug font-medium"
          />
        </h3>
        <span className="-mt-1.5 -mb-2">
          <TalkButton itemId={item.id} name={name} />
        </span>
        {mayEdit && (
          <ItemActions
            engagementId={engagementId}
            item={item.id}
            name={name}
            naming={field}
            {...at}
          />
        )}
      </div>
      {children && <div className="mt-0.5 text-13 text-ink-2">{children}</div>}
      <TemplateMark fields={item.template} />
      <RowConflicts
        item={item.id}
        names={{}}
        watched={[{ field, value, as: "text", other: t("other.name") }]}
      />
      {fields.length > 0 && (
        <Fold label={t("item.details")} name={t("item.detailsOf", { name })}>
          {first}
          <ItemFields item={item.id} fields={fields} />
        </Fold>
      )}
    </article>
  );
}
