import { QuickEntry } from "@/components/engagement/entry/quick-entry";
import { ItemFields } from "@/components/strategy/fields/item-fields";
import { nameOf, viewsOf } from "@/components/strategy/fields/views";
import { ItemActions } from "@/components/strategy/item/item-actions";
import { neighbours } from "@/components/strategy/item/item-row";
import { QuietText } from "@/components/strategy/quiet/quiet-text";
import { RowConflicts } from "@/components/strategy/quiet/row-conflicts";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHead } from "@/components/ui/section-head";
import type { InventoryContext } from "./context";
import { DetailFold, detailRoom } from "./detail-fold";
import { linkedNames } from "./linked-names";
import { inventoryGroups, inventorySpecs } from "./specs";

const tones = { us: "good", supplier: "watch", unknown: "watch" } as const;

/** To whom the domain, the site, the profiles and the advertising accounts belong, and who has the keys. */
export function Accounts({ context }: { context: InventoryContext }) {
  const { reading, t, mayEdit, engagementId } = context;
  const holdings = reading.all("holding");
  const options = (group: "holdingType" | "holder") =>
    inventoryGroups[group].map((value) => ({ value, label: t(`option.${group}.${value}`) }));
  const entry = mayEdit && (
    <QuickEntry
      id="quick-holding"
      engagementId={engagementId}
      kind="holding"
      label={t("add.holding")}
      fields={[
        { field: "name", as: "line", label: t("field.name"), placeholder: t("quick.holding") },
        { field: "type", as: "choice", label: t("field.type"), options: options("holdingType") },
        { field: "holder", as: "choice", label: t("field.holder"), options: options("holder") },
      ]}
    />
  );
  return (
    <section aria-labelledby="accounts" className="pt-4">
      <SectionHead id="accounts" title={t("accounts.heading")} />
      {holdings.length === 0 ? (
        <EmptyState
          purpose={t("empty.holding.purpose")}
          example={t("empty.holding.example")}
          drawing="buoy"
          action={entry}
        />
      ) : (
        <>
          <div className="border-t border-line">
            {holdings.map((holding, place) => {
              const { id, data } = holding;
              const name = nameOf(holding, t);
              const keys = linkedNames(reading, id, "keyholder", "person", t);
              return (
                <article key={id} id={id} aria-label={name} className="border-b border-line py-2">
                  <div
                    className={`${detailRoom} flex flex-wrap items-center gap-x-4 gap-y-0.5 lg:grid lg:grid-cols-[280px_160px_190px_minmax(0,1fr)]`}
                  >
                    <h3 className="min-w-0 max-lg:w-full">
                      <QuietText
                        item={id}
                        field="name"
                        value={data.name}
                        label={t("field.name")}
                        placeholder={t("item.unnamed")}
                        className="font-sans text-14 font-semibold tracking-normal"
                      />
                    </h3>
                    <span className="text-13 text-ink-2">
                      {t(`option.holdingType.${data.type}`)}
                    </span>
                    <span>
                      <Chip tone={tones[data.holder ?? "unknown"]}>
                        {t(`option.holder.${data.holder ?? "unknown"}`)}
                      </Chip>
                    </span>
                    <span className={`text-13 max-lg:w-full ${keys ? "" : "text-watch"}`}>
                      {keys ? t("accounts.keys", { names: keys }) : t("accounts.noKeys")}
                    </span>
                    <DetailFold low name={t("item.detailsOf", { name })}>
                      <ItemFields
                        item={id}
                        fields={viewsOf(
                          reading,
                          holding,
                          inventorySpecs.holding,
                          inventoryGroups,
                          t,
                        )}
                      />
                      {mayEdit && (
                        <ItemActions
                          engagementId={engagementId}
                          item={id}
                          name={name}
                          {...neighbours(holdings, place)}
                        />
                      )}
                    </DetailFold>
                  </div>
                  <RowConflicts
                    item={id}
                    names={{}}
                    watched={[
                      { field: "name", value: data.name, as: "text", other: t("other.name") },
                    ]}
                  />
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
