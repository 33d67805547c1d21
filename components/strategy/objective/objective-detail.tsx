import { Icon } from "@/components/ui/icon";
import type { ObjectiveLine } from "@/lib/strategy/objective/rules";
import { ItemFields } from "../fields/item-fields";
import type { FieldView } from "../fields/view";
import { fieldViews, type Words } from "../fields/views";
import { type ObjectiveContext, unitOf } from "./context";
import { Proofs } from "./proofs";

/** The rest of an objective, opened under its number: scope, dates, means, and what one does with it. */
export function ObjectiveDetail({
  line,
  name,
  measured,
  context,
}: {
  line: ObjectiveLine;
  name: string;
  /** start and target stand in the row already */
  measured: boolean;
  context: ObjectiveContext;
}) {
  const { reading, t } = context;
  const { item, acceptance } = line;
  const ranged = line.kpi?.data.direction === "target" || item.data.targetMax !== null;
  const above = [
    ...["startValue", "target", "deadline", "link:owner"],
    ...(ranged ? [] : ["targetMax"]),
  ];
  return (
    <details className="group/fold">
      <summary
        aria-label={t("objective.detailsOf", { title: name })}
        title={t("objective.details")}
        className="inline-flex items-center gap-1 rounded-md text-13 text-ink-2 marker:content-none hover:text-marine max-sm:min-h-11 sm:absolute sm:top-[38px] sm:-left-1 sm:size-7 sm:justify-center"
      >
        <Icon
          name="chevron-right"
          className="transition-transform duration-150 group-open/fold:rotate-90"
        />
        <span className="sm:hidden">{t("objective.details")}</span>
      </summary>
      <div className="pt-3 pb-1">
        <Proofs line={line} context={context} />
        <ItemFields
          item={item.id}
          fields={[
            ...(measured ? [] : figureViews(line, t)),
            ...fieldViews(reading, item, t, above),
          ]}
        />
        <div className="mt-1 flex items-center justify-between gap-3">
          <p className="text-13 text-good">
            {acceptance.stands
              ? t("accept.both")
              : context.accepts && acceptance[context.accepts] && t("accept.done")}
          </p>
        </div>
      </div>
    </details>
  );
}

function figureViews(line: ObjectiveLine, t: Words): FieldView[] {
  return (["startValue", "target"] as const).map((field) => ({
    field,
    label: t(`field.${field}`),
    value: line.item.data[field],
    as: "number",
    unit: unitOf(line),
  }));
}
