import type { Json } from "@/components/live/json";
import { type LinkValue, linkValue } from "@/lib/engagement/links";
import type { Reading } from "@/lib/engagement/reading/rules";
import { isSingle } from "@/lib/engagement/rules";
import type { Item } from "@/lib/engagement/schema";
import { namingField, optionGroups, type Spec, specs } from "./specs";
import type { FieldView, Option } from "./view";

export type Words = ((key: string, values?: Record<string, string | number>) => string) & {
  has: (key: string) => boolean;
};

/** A page's words for what is drawn by kind and field: such keys are put together here and read by no compiler. */
export const wordsOf = (t: unknown) => t as Words;

/** The fields of an item as its detail shows them, words and choices included. `except` leaves some to the row above. */
export function fieldViews(
  reading: Reading,
  item: Item,
  t: Words,
  except: readonly string[] = [],
): FieldView[] {
  return (specs[item.kind] ?? [])
    .map((spec) => viewOf(reading, item, spec, t, optionGroups))
    .filter(({ field }) => !except.includes(field));
}

/** The same for a page with its own list of fields, its own choices and the words of both. */
export function viewsOf<Group extends string>(
  reading: Reading,
  item: Item,
  list: readonly Spec<Group>[],
  groups: Record<Group, readonly string[]>,
  t: Words,
): FieldView[] {
  return list.map((spec) => viewOf(reading, item, spec, t, groups));
}

/** What people called an item, or that it has no name. */
export function nameOf(item: Item, t: Words): string {
  const field = namingField[item.kind] ?? "name";
  const name = (item.data as Record<string, unknown>)[field];
  return typeof name === "string" && name.trim() !== "" ? name.trim() : t("item.unnamed");
}

function viewOf<Group extends string>(
  reading: Reading,
  item: Item,
  spec: Spec<Group>,
  t: Words,
  groups: Partial<Record<string, readonly string[]>>,
): FieldView {
  const data = item.data as Record<string, Json>;
  if (spec.as === "links") {
    const value = linkValue(reading.engagement.links, item.id, spec.role);
    return {
      field: `link:${spec.role}`,
      label: t(`field.link.${spec.label ?? spec.role}`),
      value: value as unknown as Json,
      as: "links",
      single: isSingle(spec.role) || (spec.role === "measures" && item.kind === "objective"),
      ...(spec.hours ? { hours: true } : {}),
      options: targets(reading, item, spec.kinds, value, t),
    };
  }
  const label = t(
    `field.${spec.field === "status" && item.kind === "objective" ? "objectiveStatus" : spec.field}`,
  );
  const view: FieldView = {
    field: spec.field,
    label,
    value: data[spec.field] ?? null,
    as: spec.as,
  };
  if (item.template.includes(spec.field)) view.template = true;
  if ("options" in spec)
    view.options = (groups[spec.options] ?? []).map((value) => ({
      value,
      label: t(`option.${spec.options}.${value}`),
    }));
  if ((spec.as === "choice" && spec.none) || spec.as === "level") view.none = t("option.none");
  if (spec.as === "hours") view.unit = "h";
  if (spec.field === "timeToEffect") view.unit = t("item.weeks");
  if (spec.field === "horizonMonths") view.unit = t("item.months");
  if (spec.as === "periods") view.today = reading.today;
  return view;
}

/** What may be picked, with what is tied already whatever its kind. */
function targets(
  reading: Reading,
  item: Item,
  kinds: readonly Item["kind"][],
  tied: LinkValue,
  t: Words,
): Option[] {
  const options = kinds.flatMap((kind) => reading.all(kind)).filter(({ id }) => id !== item.id);
  for (const { id } of tied) {
    const target = reading.item(id);
    if (target && !options.includes(target)) options.push(target);
  }
  return options.map((target) => ({ value: target.id, label: nameOf(target, t) }));
}
