import { figureWords, sayFigure } from "@/components/kpi/figure";
import type { Formatter } from "@/lib/format/format";
import type { translator } from "@/lib/i18n/translator";
import type { Changed, FieldChange } from "@/lib/strategy/changes/rules";
import { type Spec, specs } from "../fields/specs";
import type { Words as StrategyWords } from "../fields/views";

/** What changes of the strategy are told with. */
export type ChangeWords = {
  t: ReturnType<typeof translator<"version">>;
  /** the words of the strategy page: fields and choices are called here as they are there */
  tStrategy: StrategyWords;
  tKpi: Parameters<typeof figureWords>[0];
  f: Formatter;
};

/** What a thing of the strategy is called in a sentence: its name in quotes, else what it is. */
export function nameOfChanged({ kind, name }: Changed, { t, tStrategy, f }: ChangeWords): string {
  if (kind === "prose") return titleOfProse(name, tStrategy, t);
  if (name === "") return kindOf(kind, t);
  return f.quoted(name);
}

/** A kind with its article, "un objectif". */
export function kindOf(kind: Changed["kind"], t: ChangeWords["t"]): string {
  const key = `kind.${kind}` as "kind.objective";
  return t.has(key) ? t(key) : t("kind.other");
}

/** A field as the page calls it. */
export function fieldOf(kind: Changed["kind"], field: string, words: ChangeWords): string {
  const { t, tStrategy } = words;
  const own = `field.${kind}.${field.replace(":", ".")}` as "field.positioning.x";
  if (t.has(own)) return t(own);
  const usual = `field.${field.replace(":", ".")}`;
  return tStrategy.has(usual) ? tStrategy(usual) : t("field.other");
}

/** A value as people read it; empty where there is none. */
export function valueText(
  changed: Changed,
  field: string,
  value: unknown,
  words: ChangeWords,
): string {
  const { f, t, tStrategy } = words;
  if (value === null || value === undefined || value === "") return "";
  if (field.startsWith("link:")) return names(value as string[], words);
  const spec = specOf(changed.kind, field);
  const option = (key: unknown) => {
    const group = spec && "options" in spec ? spec.options : null;
    const name = `option.${group}.${String(key)}`;
    return group && tStrategy.has(name) ? tStrategy(name) : String(key);
  };
  if (Array.isArray(value))
    return f.list(value.map((one) => (typeof one === "object" ? row(one, words) : option(one))));
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (typeof value === "number") return figure(changed, field, value, spec, words, option);
  if (typeof value !== "string") return "";
  if (changed.kind === "moment" && field === "stage")
    return t.has(`stage.${value}` as "stage.buy") ? t(`stage.${value}` as "stage.buy") : value;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return f.day(value);
  return option(value);
}

/** Whether a change is of a text long enough to be compared word by word. */
export function isLongText({ before, after }: FieldChange): boolean {
  return (
    typeof before === "string" &&
    typeof after === "string" &&
    Math.max(before.length, after.length) > 60
  );
}

function specOf(kind: Changed["kind"], field: string): Spec | undefined {
  if (kind === "prose") return undefined;
  return specs[kind]?.find((spec) => "field" in spec && spec.field === field);
}

const counted = new Set(["startValue", "target", "targetMax"]);

function figure(
  { kind, measure }: Changed,
  field: string,
  value: number,
  spec: Spec | undefined,
  { f, tKpi }: ChangeWords,
  option: (key: unknown) => string,
): string {
  if (spec?.as === "money" || (kind === "objective" && field === "budget")) return f.money(value);
  if (spec?.as === "hours") return f.hours(value);
  if (spec?.as === "level") return option(value);
  if (kind === "objective" && counted.has(field) && measure)
    return sayFigure(f, measure, value, figureWords(tKpi));
  return f.number(value);
}

/** A row of a list of rows: a month of the budget, a milestone, a proof. */
function row(value: Record<string, unknown>, { f, t, tStrategy }: ChangeWords): string {
  const text = (key: string) => (typeof value[key] === "string" ? (value[key] as string) : "");
  const amount = (key: string) => f.money(Number(value[key] ?? 0));
  if ("month" in value)
    return t("row.month", {
      month: f.month(text("month")),
      planned: amount("planned"),
      spent: amount("spent"),
    });
  if ("day" in value)
    return t("row.day", { day: f.day(text("day")), value: f.number(Number(value.value)) });
  if ("on" in value) return t("row.day", { day: f.day(text("on")), value: text("what") });
  const kind = `option.proofs.${text("type")}`;
  const type = tStrategy.has(kind) ? tStrategy(kind) : text("type");
  return [type, text("note")].filter(Boolean).join(f.locale === "fr" ? "\u00a0: " : ": ");
}

function names(list: readonly string[], { f, t }: ChangeWords): string {
  return f.list(list.map((name) => name || t("unnamed")));
}

function titleOfProse(name: string, tStrategy: StrategyWords, t: ChangeWords["t"]): string {
  const key = `prose.${name}`;
  return tStrategy.has(key) ? tStrategy(key) : t("field.prose.text");
}
