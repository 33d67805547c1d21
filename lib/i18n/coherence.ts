import type { Finding, Value, Values } from "@/lib/coherence/finding";
import { thresholdsOf } from "@/lib/coherence/thresholds";
import hindrances from "@/lib/diagnostic/catalogue/hindrances.json";
import type { Stage } from "@/lib/engagement/rules";
import type { StageNote } from "@/lib/engagement/stages/rules";
import { type Formatter, formatter } from "@/lib/format/format";
import channels from "@/lib/strategy/catalogue/channels.json";
import type { Locale } from "./locale";
import { translator } from "./translator";

export type FindingWords = {
  /** a few words, for a folded row */
  title: string;
  /** one sentence with the real names and figures */
  evidence: string;
  why: string;
  /** what would settle it */
  settle: string;
  /** words of the button that leads to the field */
  action: string;
  severity: string;
  /** "4 h par semaine", what is counted joined; null where nothing is */
  stakes: string | null;
  /** "à décider par Enora et Yann"; null where nobody is named */
  decider: string | null;
};

/** A finding in words. For the server, the command line and tests: the catalogues it reads are not for the browser. */
export function sentence(finding: Finding, locale: Locale): FindingWords {
  const t = words(locale);
  const format = formatter(locale);
  const filled = fill(finding.values, t, format, locale);
  const say = (part: string) => capital(tidy(t(`rules.${finding.rule}.${part}`, filled)));
  return {
    title: say("title"),
    evidence: say("evidence"),
    why: say("why"),
    settle: say("settle"),
    action: say("action"),
    severity: t(`severity.${finding.severity}`),
    stakes: stakes(finding, t, format),
    decider:
      finding.deciderNames.length > 0
        ? t("decide", { who: format.list(finding.deciderNames) })
        : null,
  };
}

/** The line under a stage's name: what stands behind its state, in a few words. */
export function stageLine(stage: Stage, note: StageNote, locale: Locale): string {
  const t = words(locale);
  const day = note.day === null ? "none" : formatter(locale).dayShort(note.day);
  return tidy(t(`stages.${stage}`, { ...note.counts, day }));
}

export type RuleWords = {
  name: string;
  /** when a finding is made of it, with the figures in force */
  condition: string;
  why: string;
  settle: string;
  /** an example that is found, and one that is not */
  fires: string;
  holds: string;
};

/** A rule in the open, in words, under these figures (as `limitsOf` gives them). */
export function ruleWords(
  rule: string,
  limits: Readonly<Record<string, number>>,
  locale: Locale,
): RuleWords {
  const open = translator(locale, "rules") as unknown as Translate;
  const figures = Object.fromEntries(
    Object.entries(limits).map(([name, value]) => [
      name,
      thresholdWords(rule, name, value, locale),
    ]),
  );
  const say = (part: string) => tidy(open(`said.${rule}.${part}`, figures));
  const general = (part: string) =>
    tidy(words(locale)(`rules.${rule}.${part}`, { ...nobody, objective: open("objective") }));
  return {
    name: say("name"),
    condition: say("condition"),
    why: general("why"),
    settle: general("settle"),
    fires: say("fires"),
    holds: say("holds"),
  };
}

// What settles a rule in general names nobody in particular.
const nobody = { personaCount: 0, personas: "", whoCount: 0, who: "", choice: "other" };

/** A rule's figure with its unit: "14 jours", "50 %", "5". */
export function thresholdWords(rule: string, name: string, value: number, locale: Locale): string {
  const format = formatter(locale);
  const unit = rule === "patience" ? "days" : thresholdsOf(rule)[name]?.unit;
  if (unit === "percent") return format.percent(value);
  if (unit === "cents") return format.money(value);
  if (unit === "hours") return format.hours(value);
  if (unit === "days" || unit === "weeks" || unit === "months")
    return tidy(
      (translator(locale, "rules") as unknown as Translate)(`units.${unit}`, { n: value }),
    );
  return format.number(value);
}

/** Why a threshold is what it is. Patience is the rule-less one. */
export function thresholdReason(rule: string, name: string, locale: Locale): string {
  const t = words(locale);
  return t(rule === "patience" ? "thresholds.patience" : `thresholds.${rule}.${name}`);
}

// Keys are made from ids that the registry types; a test says every message of every rule.
type Translate = (key: string, values?: Record<string, string | number>) => string;

// A translator parses each message once; a new one would parse them all again for every finding.
const spoken = new Map<Locale, Translate>();

function words(locale: Locale): Translate {
  const known = spoken.get(locale);
  if (known) return known;
  const made = translator(locale, "coherence") as unknown as Translate;
  spoken.set(locale, made);
  return made;
}

function fill(values: Values, t: Translate, format: Formatter, locale: Locale) {
  const filled: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    filled[name] = word(value, t, format, locale);
    const count = length(value);
    if (count !== null) filled[`${name}Count`] = count;
  }
  return filled;
}

function word(value: Value, t: Translate, format: Formatter, locale: Locale): string | number {
  if (typeof value === "number") return value;
  if ("things" in value) return format.list(value.things.map(({ name }) => named(name, t, locale)));
  if ("people" in value)
    return format.list(value.people.map((name) => name || t("unnamed.person")));
  if ("texts" in value) return format.list(value.texts);
  if ("quotes" in value) return format.list(value.quotes.map((name) => named(name, t, locale)));
  if ("terms" in value)
    return format.list(value.keys.map((key) => term(value.terms, key, t, locale)));
  if ("choice" in value) return value.choice;
  if ("cents" in value) return format.money(value.cents);
  if ("percent" in value) return format.percent(value.percent);
  if ("hours" in value) return format.hours(value.hours);
  if ("figure" in value) return format.number(value.figure);
  if ("day" in value) return format.day(value.day);
  if ("month" in value) return format.month(value.month);
  return elapsed(value.elapsed, t);
}

function length(value: Value): number | null {
  if (typeof value === "number") return null;
  if ("things" in value) return value.things.length;
  if ("people" in value) return value.people.length;
  if ("texts" in value) return value.texts.length;
  if ("quotes" in value) return value.quotes.length;
  return "terms" in value ? value.keys.length : null;
}

/** A name inside its quotation marks: what stands before it never has to agree or elide. */
function named(name: string, t: Translate, locale: Locale): string {
  return formatter(locale).quoted(name || t("unnamed.thing"));
}

function term(group: string, key: string, t: Translate, locale: Locale): string {
  if (group === "skill") {
    const label = channels.skills.find((skill) => skill.key === key)?.label[locale];
    return label ? label.charAt(0).toLowerCase() + label.slice(1) : key;
  }
  if (group === "hindrance") {
    const text = hindrances.statements.find((statement) => statement.key === key)?.text[locale];
    return formatter(locale).quoted(text ?? key);
  }
  return t(`terms.${group}.${key}`);
}

function elapsed(days: number, t: Translate): string {
  if (days < 14) return t("elapsed.days", { n: days });
  if (days < 92) return t("elapsed.weeks", { n: Math.round(days / 7) });
  return t("elapsed.months", { n: Math.round(days / 30.4) });
}

function stakes({ stakes }: Finding, t: Translate, format: Formatter): string | null {
  const parts = [
    stakes.hoursPerWeek && t("stakes.hours", { hours: format.hours(stakes.hoursPerWeek) }),
    stakes.monthlyCents && t("stakes.month", { money: format.money(stakes.monthlyCents) }),
    stakes.yearlyCents && t("stakes.year", { money: format.money(stakes.yearlyCents) }),
  ].filter((part) => typeof part === "string");
  return parts.length > 0 ? format.list(parts) : null;
}

/** A sentence may begin with words of ours for somebody who has no name. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// `#` in a plural is written by Intl, with the thin space that our fonts lack; a name may end the sentence with its own full stop.
function tidy(text: string): string {
  return text.replace(/(\d)\u202f(?=\d)/g, "$1\u00a0").replace(/([.!?])([»”]?)\.$/, "$1$2");
}
