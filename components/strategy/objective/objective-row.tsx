import { TalkButton } from "@/components/conversation/talk-button";
import { TemplateMark } from "@/components/engagement/template-mark";
import { Icon } from "@/components/ui/icon";
import { SmartLetters } from "@/components/ui/smart-letters";
import { fieldId } from "@/lib/engagement/address/field/rules";
import { linkValue } from "@/lib/engagement/links";
import type { ObjectiveLine } from "@/lib/strategy/objective/rules";
import { letters } from "@/lib/strategy/smart/rules";
import { nameOf } from "../fields/views";
import { ItemActions } from "../item/item-actions";
import { QuietDay } from "../quiet/quiet-day";
import { QuietOwner } from "../quiet/quiet-owner";
import { QuietText } from "../quiet/quiet-text";
import { RowConflicts } from "../quiet/row-conflicts";
import { type ObjectiveContext, unitOf } from "./context";
import { Lacking } from "./lacking";
import { ObjectiveDetail } from "./objective-detail";
import { Way } from "./way";

/** One objective: what is aimed at, who answers for it, how far it is, by when; under it what is missing, and its detail. */
export function ObjectiveRow({
  line,
  place,
  before,
  after,
  context,
}: {
  line: ObjectiveLine;
  /** its number on the page, from 1 */
  place: number;
  before: string | null;
  /** the item after the next, to stand before when moved down; null for the end, undefined where it is last */
  after: string | null | undefined;
  context: ObjectiveContext;
}) {
  const { reading, t, people } = context;
  const { item } = line;
  const { data, id } = item;
  const name = nameOf(item, t);
  const unit = unitOf(line);
  const measured = line.kpi !== null && (data.startValue !== null || data.target !== null);
  const lit = Object.fromEntries(
    letters.map((letter) => [letter, line.states[letter] !== "missing"]),
  ) as Record<(typeof letters)[number], boolean>;
  const owner = linkValue(reading.engagement.links, id, "owner");
  return (
    <article
      id={id}
      className="relative flex gap-3 border-b border-line py-3 max-sm:gap-2"
      aria-label={name}
    >
      <p className="w-5 shrink-0 font-serif text-20 leading-tight text-ink-2 max-sm:pt-1.5">
        {place}
      </p>
      <div className="min-w-0 flex-1">
        <div className="flex items-start justify-between gap-x-3 gap-y-1 max-sm:flex-col">
          <h3 className="min-w-0 flex-1 max-sm:w-full">
            <QuietText
              item={id}
              field="title"
              value={data.title}
              label={t("objective.titleLabel", { number: place })}
              placeholder={t("objective.untitled")}
              className="font-serif text-16 leading-snug font-medium"
            />
          </h3>
          <span className="flex items-center gap-1">
            <SmartLetters lit={lit} />
            <TalkButton itemId={id} name={name} />
            {context.mayEdit && (
              <ItemActions
                engagementId={context.engagementId}
                item={id}
                name={name}
                naming="title"
                before={before}
                after={after}
              />
            )}
          </span>
        </div>
        <div className="mt-1.5 flex min-h-[26px] flex-wrap items-center gap-x-3 gap-y-1">
          <QuietOwner
            item={id}
            value={owner}
            people={people}
            label={t("objective.owner")}
            none={t("objective.noOwner")}
          />
          {measured ? (
            <Way line={line} unit={unit} t={t} number={context.number} />
          ) : (
            <a
              href={`#${fieldId(id, line.kpi ? "startValue" : "link:measures")}`}
              className="flex min-w-0 items-center gap-1.5 text-13 text-watch max-sm:order-2 max-sm:min-h-11 max-sm:w-full"
            >
              <Icon name="plus" size={14} />
              {line.kpi
                ? t("objective.count", { kpi: line.kpi.data.name })
                : t("objective.measure")}
            </a>
          )}
          <span className="ml-auto max-sm:order-1">
            <QuietDay
              item={id}
              field="deadline"
              value={data.deadline}
              label={t("objective.deadline")}
              placeholder={t("objective.noDeadline")}
            />
          </span>
        </div>
        <TemplateMark fields={item.template} />
        <Lacking line={line} name={name} context={context} />
        <RowConflicts
          item={id}
          names={Object.fromEntries(people.map((face) => [face.id, face.name]))}
          watched={[
            { field: "title", value: data.title, as: "text", other: t("other.title") },
            {
              field: "startValue",
              value: data.startValue,
              as: "number",
              unit,
              other: t("other.startValue"),
            },
            { field: "target", value: data.target, as: "number", unit, other: t("other.target") },
            { field: "deadline", value: data.deadline, as: "day", other: t("other.deadline") },
            { field: "link:owner", value: owner, as: "people", other: t("other.owner") },
          ]}
        />
        <ObjectiveDetail line={line} name={name} measured={measured} context={context} />
      </div>
    </article>
  );
}
