import { Initials } from "@/components/live/face";
import { ItemFields } from "@/components/strategy/fields/item-fields";
import { nameOf, viewsOf } from "@/components/strategy/fields/views";
import { ItemActions } from "@/components/strategy/item/item-actions";
import { neighbours } from "@/components/strategy/item/item-row";
import { QuietDay } from "@/components/strategy/quiet/quiet-day";
import { QuietText } from "@/components/strategy/quiet/quiet-text";
import { RowConflicts } from "@/components/strategy/quiet/row-conflicts";
import type { Item } from "@/lib/engagement/schema";
import type { InventoryContext } from "./context";
import { DetailFold, detailRoom } from "./detail-fold";
import { QuietMoney } from "./quiet-money";
import { inventoryGroups, inventorySpecs } from "./specs";

/** One tool: who uses it, what it costs, when it was last opened, what it serves. */
export function ToolRow({ tool, context }: { tool: Item<"tool">; context: InventoryContext }) {
  const { reading, t, f, mayEdit, people, engagementId } = context;
  const { id, data } = tool;
  const name = nameOf(tool, t);
  const users = reading.to("user", id, "person").map((one) => one.id);
  const faces = people.filter((face) => users.includes(face.id));
  const served = [...reading.to("serves", id, "channel"), ...reading.to("serves", id, "objective")];
  const all = reading.all("tool");
  return (
    <article
      id={id}
      aria-label={name}
      className={`${detailRoom} flex flex-wrap items-center gap-x-2.5 py-0.5 sm:grid sm:grid-cols-[minmax(110px,1fr)_56px_104px_146px_minmax(0,1.5fr)]`}
    >
      <span className="min-w-0 max-sm:w-full">
        <QuietText
          item={id}
          field="name"
          value={data.name}
          label={t("field.name")}
          placeholder={t("item.unnamed")}
          className="font-semibold"
        />
      </span>
      <span className="flex gap-[3px]">
        {faces.map((face) => (
          <Initials key={face.id} face={face} />
        ))}
        <span className="sr-only">{f.list(faces.map((face) => face.name))}</span>
      </span>
      <QuietMoney
        item={id}
        field="monthlyCost"
        value={data.monthlyCost}
        label={t("column.costOf", { name })}
        per={t("tools.month")}
        className="justify-end justify-self-end text-13"
      />
      <QuietDay
        item={id}
        field="lastUsedOn"
        value={data.lastUsedOn}
        label={t("tools.lastUsedOf", { name })}
        placeholder={t("tools.lastUsed")}
      />
      <span className="min-w-0 text-13">
        {data.state !== "in-use" && `${t(`option.toolState.${data.state}`)}, `}
        {served.length > 0 ? (
          t("tools.serves", { names: f.list(served.map((item) => nameOf(item, t))) })
        ) : (
          <span className="text-watch">{data.reasonNote || t("tools.unjustified")}</span>
        )}
      </span>
      <DetailFold low name={t("item.detailsOf", { name })}>
        <ItemFields
          item={id}
          fields={viewsOf(reading, tool, inventorySpecs.tool, inventoryGroups, t)}
        />
        {mayEdit && (
          <ItemActions
            engagementId={engagementId}
            item={id}
            name={name}
            {...neighbours(all, all.indexOf(tool))}
          />
        )}
      </DetailFold>
      <div className="order-2 col-span-full empty:hidden max-sm:w-full">
        <RowConflicts
          item={id}
          names={{}}
          watched={[
            { field: "name", value: data.name, as: "text", other: t("other.name") },
            { field: "monthlyCost", value: data.monthlyCost, as: "number", other: t("other.cost") },
            { field: "lastUsedOn", value: data.lastUsedOn, as: "day", other: t("other.day") },
          ]}
        />
      </div>
    </article>
  );
}
