import { ItemFields } from "@/components/strategy/fields/item-fields";
import { viewsOf } from "@/components/strategy/fields/views";
import { Fold } from "@/components/strategy/item/fold";
import type { Item } from "@/lib/engagement/schema";
import type { InventoryContext } from "./context";
import { inventoryGroups, inventorySpecs } from "./specs";

/** Presences that were stopped, folded: kept for memory, and one choice away from coming back. */
export function Stopped({
  items,
  names,
  context,
}: {
  items: readonly Item<"presence">[];
  names: (item: Item<"presence">) => string;
  context: InventoryContext;
}) {
  const { reading, t } = context;
  if (items.length === 0) return null;
  const label = t("stopped", { count: items.length });
  const detail = inventorySpecs.presence.filter(
    (spec) => "field" in spec && spec.field === "state",
  );
  return (
    <div className="mt-2">
      <Fold label={label} name={label}>
        <ul className="divide-y divide-line border-y border-line">
          {items.map((item) => (
            <li
              key={item.id}
              id={item.id}
              className="grid items-center gap-x-4 py-1 sm:grid-cols-2"
            >
              <span className="font-semibold">{names(item)}</span>
              <ItemFields
                item={item.id}
                fields={viewsOf(reading, item, detail, inventoryGroups, t)}
              />
            </li>
          ))}
        </ul>
      </Fold>
    </div>
  );
}
