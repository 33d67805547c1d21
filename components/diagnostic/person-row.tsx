import { Initials } from "@/components/live/face";
import { ItemFields } from "@/components/strategy/fields/item-fields";
import { nameOf, viewsOf } from "@/components/strategy/fields/views";
import { QuietNumber } from "@/components/strategy/quiet/quiet-number";
import { QuietText } from "@/components/strategy/quiet/quiet-text";
import { RowConflicts } from "@/components/strategy/quiet/row-conflicts";
import type { Item } from "@/lib/engagement/schema";
import type { InventoryContext } from "./context";
import { DetailFold, detailRoom } from "./detail-fold";
import { Skills } from "./skills";
import { inventoryGroups, inventorySpecs } from "./specs";

/** One person: side and job, hours they have and hours already promised, what they know how to do. */
export function PersonRow({
  person,
  given,
  skillNames,
  context,
}: {
  person: Item<"person">;
  /** hours a week promised to presences, channels and steps under way */
  given: number;
  skillNames: readonly { key: string; label: string }[];
  context: InventoryContext;
}) {
  const { reading, t, f, people } = context;
  const { id, data } = person;
  const name = nameOf(person, t);
  const face = people.find((one) => one.id === id);
  const over = data.weeklyHours !== null && given > data.weeklyHours;
  const known = data.skills
    .filter(({ level }) => level >= 2)
    .flatMap(({ key }) => skillNames.filter((skill) => skill.key === key))
    .map(({ label }) => label.toLocaleLowerCase(f.locale));
  return (
    <article
      id={id}
      aria-label={name}
      className={`${detailRoom} flex flex-wrap items-center gap-x-4 gap-y-0.5 border-b border-line py-1.5 lg:grid lg:grid-cols-[24px_200px_230px_210px_minmax(0,1fr)]`}
    >
      {face && <Initials face={face} />}
      <h3 className="min-w-0 flex-1">
        <QuietText
          item={id}
          field="name"
          value={data.name}
          label={t("field.name")}
          placeholder={t("item.unnamed")}
          className="font-sans text-14 font-semibold tracking-normal"
        />
      </h3>
      <p className="min-w-0 text-13 text-ink-2 max-lg:w-full">
        {[t(`option.side.${data.side}`), data.job, data.leader && t("people.leader")]
          .filter(Boolean)
          .join(", ")}
      </p>
      <p className="flex flex-wrap items-center gap-x-1 text-13">
        <QuietNumber
          item={id}
          field="weeklyHours"
          value={data.weeklyHours}
          label={t("people.hoursOf", { name })}
          placeholder={t("people.hours")}
          unit={t("people.unit")}
          className="-ml-1.5 [&>span]:whitespace-nowrap"
        />
        {given > 0 && (
          <span className={over ? "text-watch" : "text-ink-2"}>
            {t(over ? "people.over" : "people.given", { hours: f.hours(given) })}
          </span>
        )}
      </p>
      <p className="min-w-0 text-13 text-ink-2 max-lg:w-full">
        {known.length > 0 ? f.list(known) : t("people.noSkill")}
      </p>
      <DetailFold low name={t("item.detailsOf", { name })}>
        <ItemFields
          item={id}
          fields={viewsOf(reading, person, inventorySpecs.person, inventoryGroups, t)}
        />
        <Skills item={id} value={data.skills} names={skillNames} />
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
          ]}
        />
      </div>
    </article>
  );
}
