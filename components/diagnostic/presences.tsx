import { QuickEntry } from "@/components/engagement/entry/quick-entry";
import { Term } from "@/components/glossary/term";
import { nameOf } from "@/components/strategy/fields/views";
import { neighbours } from "@/components/strategy/item/item-row";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { SectionHead } from "@/components/ui/section-head";
import { freeable, presenceLines } from "@/lib/diagnostic/freed/rules";
import { type PresenceOrder, presenceOrders } from "@/lib/diagnostic/sections/rules";
import type { InventoryContext } from "./context";
import { Freed } from "./freed";
import { PresenceRow, presenceColumns } from "./presence-row";
import { inventoryGroups } from "./specs";
import { Stopped } from "./stopped";

/** Everything the business already does, what each takes, and what would be missed if it vanished tomorrow. */
export function Presences({ context, order }: { context: InventoryContext; order: PresenceOrder }) {
  const { reading, t, mayEdit, engagementId } = context;
  const lines = presenceLines(reading, order);
  const all = reading.all("presence");
  const entry = mayEdit && (
    <QuickEntry
      id="quick-presence"
      engagementId={engagementId}
      kind="presence"
      label={t("add.presence")}
      fields={[
        {
          field: "name",
          as: "line",
          label: t("field.name"),
          placeholder: t("quick.presence"),
        },
        {
          field: "type",
          as: "choice",
          label: t("field.type"),
          options: inventoryGroups.presenceType.map((value) => ({
            value,
            label: t(`option.presenceType.${value}`),
          })),
        },
        {
          field: "weeklyHours",
          as: "hours",
          label: t("column.week"),
          placeholder: t("quick.hours"),
        },
        {
          field: "monthlyCost",
          as: "money",
          label: t("column.month"),
          placeholder: t("quick.cost"),
        },
      ]}
    />
  );
  return (
    <section aria-labelledby="presences" className="pt-4">
      <SectionHead
        id="presences"
        title={
          <>
            <Term name="disappearance">{t("test.heading")}</Term>{" "}
            <span className="ml-1.5 font-sans text-13 font-normal tracking-normal text-ink-2 max-sm:mt-1 max-sm:ml-0 max-sm:block">
              {t("test.scale")}
            </span>
          </>
        }
        aside={lines.length > 1 && <Orders order={order} t={t} />}
      />
      {lines.length === 0 ? (
        <EmptyState
          purpose={t("empty.presence.purpose")}
          example={t("empty.presence.example")}
          drawing="boat"
          action={entry}
        />
      ) : (
        <>
          <div
            aria-hidden="true"
            className={`hidden border-b border-line py-2 pr-10 text-12 weight-550 text-ink-2 ${presenceColumns}`}
          >
            <span>{t("column.presence")}</span>
            <span>{t("column.who")}</span>
            <span className="text-right">{t("column.week")}</span>
            <span className="text-right">{t("column.month")}</span>
            <span>{t("column.test")}</span>
            <span>{t("column.said")}</span>
          </div>
          {lines.map((line) => (
            <PresenceRow
              key={line.item.id}
              line={line}
              context={context}
              at={neighbours(all, all.indexOf(line.item))}
            />
          ))}
          {entry}
          <Freed freed={freeable(lines)} active={lines.length} context={context} />
        </>
      )}
      <Stopped
        items={all.filter(({ data }) => data.state === "stopped")}
        names={(item) => nameOf(item, t)}
        context={context}
      />
    </section>
  );
}

function Orders({ order, t }: { order: PresenceOrder; t: InventoryContext["t"] }) {
  return (
    <nav aria-label={t("order.label")} className="flex flex-wrap items-center gap-x-3">
      <span>{t("order.label")}</span>
      {presenceOrders.map((one) => (
        <Link
          key={one}
          href={`?section=presences&order=${one}`}
          scroll={false}
          aria-current={one === order ? "true" : undefined}
          className="inline-flex items-center hover:text-marine aria-[current]:font-semibold aria-[current]:text-ink max-sm:min-h-11"
        >
          {t(`order.${one}`)}
        </Link>
      ))}
    </nav>
  );
}
