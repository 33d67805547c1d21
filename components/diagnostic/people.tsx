import { QuickEntry } from "@/components/engagement/entry/quick-entry";
import { ItemFields } from "@/components/strategy/fields/item-fields";
import { viewsOf } from "@/components/strategy/fields/views";
import { SectionHead } from "@/components/ui/section-head";
import { hoursGiven } from "@/lib/coherence/hours";
import type { InventoryContext } from "./context";
import { PersonRow } from "./person-row";
import { inventoryGroups, inventorySpecs } from "./specs";

/** Who is there, with what time and what know-how; then the means and what must be respected. */
export function People({
  context,
  skillNames,
}: {
  context: InventoryContext;
  skillNames: readonly { key: string; label: string }[];
}) {
  const { reading, t, mayEdit, engagementId } = context;
  const given = hoursGiven(reading);
  const people = reading.all("person");
  const means = reading.one("means");
  return (
    <>
      <section aria-labelledby="people" className="pt-4">
        <SectionHead id="people" title={t("people.heading")} />
        <div className="border-t border-line">
          {people.map((person) => (
            <PersonRow
              key={person.id}
              person={person}
              given={given.get(person.id) ?? 0}
              skillNames={skillNames}
              context={context}
            />
          ))}
        </div>
        {mayEdit && (
          <QuickEntry
            id="quick-person"
            engagementId={engagementId}
            kind="person"
            label={t("add.person")}
            fields={[
              { field: "name", as: "line", label: t("field.name"), placeholder: t("quick.person") },
              { field: "job", as: "line", label: t("field.job") },
              {
                field: "side",
                as: "choice",
                label: t("field.side"),
                options: inventoryGroups.side.map((value) => ({
                  value,
                  label: t(`option.side.${value}`),
                })),
              },
              {
                field: "weeklyHours",
                as: "hours",
                label: t("column.week"),
                placeholder: t("quick.hours"),
              },
            ]}
          />
        )}
      </section>
      {means && (
        <section aria-labelledby="means" className="pt-8">
          <SectionHead id="means" title={t("means.heading")} aside={t("means.line")} />
          <ItemFields
            item={means.id}
            fields={viewsOf(reading, means, inventorySpecs.means, inventoryGroups, t)}
          />
        </section>
      )}
    </>
  );
}
