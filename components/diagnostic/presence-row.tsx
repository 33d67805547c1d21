import { linkedNames } from "@/components/diagnostic/linked-names";
import { ItemFields } from "@/components/strategy/fields/item-fields";
import { nameOf, viewsOf } from "@/components/strategy/fields/views";
import { ItemActions } from "@/components/strategy/item/item-actions";
import type { Neighbours } from "@/components/strategy/item/item-row";
import { QuietNumber } from "@/components/strategy/quiet/quiet-number";
import { QuietText } from "@/components/strategy/quiet/quiet-text";
import { RowConflicts } from "@/components/strategy/quiet/row-conflicts";
import type { PresenceLine } from "@/lib/diagnostic/freed/rules";
import { linkValue } from "@/lib/engagement/links";
import type { InventoryContext } from "./context";
import { DetailFold, detailRoom } from "./detail-fold";
import { Hands } from "./hands";
import { QuietMoney } from "./quiet-money";
import { inventoryGroups, inventorySpecs } from "./specs";
import { TestDialog } from "./test-dialog";

/** Column widths of the list and of its head, measured on the mockup. */
export const presenceColumns =
  "lg:grid lg:grid-cols-[226px_76px_80px_88px_200px_minmax(0,1fr)] lg:gap-x-4";

/** One presence: what it is, who is on it, what it takes, what would be missed, in whose words. */
export function PresenceRow({
  line,
  context,
  at,
}: {
  line: PresenceLine;
  context: InventoryContext;
  at: Neighbours;
}) {
  const { reading, t, f, mayEdit, people, engagementId } = context;
  const { item, spending } = line;
  const { id, data } = item;
  const name = nameOf(item, t);
  const links = reading.engagement.links;
  const channel = linkedNames(reading, id, "channel", "channel", t);
  return (
    <article
      id={id}
      aria-label={name}
      className={`${detailRoom} flex flex-wrap items-center gap-x-4 gap-y-0.5 border-b border-line py-1.5 ${presenceColumns}`}
    >
      <div className="min-w-0 max-lg:w-full">
        <h3 className="text-14 leading-snug">
          <QuietText
            item={id}
            field="name"
            value={data.name}
            label={t("field.name")}
            placeholder={t("item.unnamed")}
            className="font-sans text-14 font-semibold tracking-normal"
          />
        </h3>
        <p className="truncate text-12 text-ink-2">
          {[t(`option.presenceType.${data.type}`), channel || hostOf(data.url)]
            .filter(Boolean)
            .join(", ")}
        </p>
      </div>
      <Hands
        item={id}
        name={name}
        people={people}
        owner={linkValue(links, id, "owner")}
        workers={linkValue(links, id, "worker")}
      />
      <span className="lg:text-right">
        <QuietNumber
          item={id}
          field="weeklyHours"
          value={data.weeklyHours}
          label={t("column.hoursOf", { name })}
          placeholder={
            data.weeklyHours === null && spending.weeklyHours > 0
              ? f.hours(spending.weeklyHours)
              : "– h"
          }
          unit="h"
          className="justify-end [&_input]:text-right"
        />
      </span>
      <span className="lg:text-right">
        <QuietMoney
          item={id}
          field="monthlyCost"
          value={data.monthlyCost}
          label={t("column.costOf", { name })}
          className="justify-end text-13"
        />
      </span>
      <TestDialog
        item={id}
        name={name}
        level={data.disappearance}
        said={data.said}
        saidBy={data.saidBy}
      />
      <p className="min-w-0 font-serif text-[15px] leading-snug max-lg:w-full">
        {data.said && (
          <>
            <i>{t("quoted", { words: data.said })}</i>{" "}
            <span className="font-sans text-12 whitespace-nowrap text-ink-2">{data.saidBy}</span>
          </>
        )}
        {!data.said && data.disappearance === null && mayEdit && (
          <span className="font-sans text-13 text-ink-2">{t("test.oneMinute")}</span>
        )}
      </p>
      <DetailFold name={t("item.detailsOf", { name })}>
        <ItemFields
          item={id}
          fields={viewsOf(reading, item, inventorySpecs.presence, inventoryGroups, t)}
        />
        {mayEdit && <ItemActions engagementId={engagementId} item={id} name={name} {...at} />}
      </DetailFold>
      <div className="order-2 col-span-full empty:hidden max-lg:w-full">
        <RowConflicts
          item={id}
          names={{}}
          watched={[
            { field: "name", value: data.name, as: "text", other: t("other.name") },
            {
              field: "weeklyHours",
              value: data.weeklyHours,
              as: "number",
              unit: "h",
              other: t("other.hours"),
            },
            { field: "monthlyCost", value: data.monthlyCost, as: "number", other: t("other.cost") },
          ]}
        />
      </div>
    </article>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, "") : "";
}
