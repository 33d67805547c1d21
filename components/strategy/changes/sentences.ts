import type { Changed, FieldChange } from "@/lib/strategy/changes/rules";
import { type ChangeWords, fieldOf, isLongText, kindOf, nameOfChanged, valueText } from "./words";

/** What became of one thing, in plain sentences without their full stop: one for what came, went or moved, one for each field. */
export function sentencesOf(changed: Changed, words: ChangeWords): string[] {
  const { t } = words;
  const thing = nameOfChanged(changed, words);
  const kind = kindOf(changed.kind, t);
  if (changed.was === "moved") return [t("told.moved", { thing })];
  if (changed.was !== "changed")
    return [
      changed.name === ""
        ? t(`told.${changed.was}Unnamed`, { kind })
        : t(`told.${changed.was}`, { kind, thing }),
    ];
  if (changed.kind === "prose") return [t("told.rewrittenProse", { thing })];
  return changed.fields.map((field) => fieldSentence(changed, field, thing, words));
}

function fieldSentence(
  changed: Changed,
  change: FieldChange,
  thing: string,
  words: ChangeWords,
): string {
  const { t } = words;
  // Inside a sentence a label begins small.
  const label = fieldOf(changed.kind, change.field, words);
  const field = label.charAt(0).toLocaleLowerCase(words.f.locale) + label.slice(1);
  const [before, after] = [change.before, change.after].map((value) =>
    change.field.startsWith("link:")
      ? words.f.list(
          ((value ?? []) as string[]).map((name) => words.f.quoted(name || t("unnamed"))),
        )
      : valueText(changed, change.field, value, words),
  ) as [string, string];
  const said = { thing, field, before, after };
  if (after === "") return t(before.length > 80 ? "told.emptiedText" : "told.emptied", said);
  if (before === "") return t(after.length > 80 ? "told.filledText" : "told.filled", said);
  return t(isLongText(change) ? "told.rewritten" : "told.field", said);
}
