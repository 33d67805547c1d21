import type { Told } from "@/lib/review/since/rules";
import { figure, type Words } from "./words";

const texts = ["vision", "positioning", "content-policy"] as const;

/** What changed, as one plain sentence. */
export function tellChange(one: Told, words: Words): string {
  const { t, f } = words;
  const names = (list: readonly string[]) => f.list(list.map(f.quoted));
  const day = (on: string | null) => (on === null ? t("told.none") : f.day(on));
  switch (one.says) {
    case "done":
    case "dropped":
      return t(`told.${one.says}`, { n: one.names.length, names: names(one.names) });
    case "figure": {
      const values = {
        name: one.kpi.name,
        before: figure(one.kpi, one.before, words),
        after: figure(one.kpi, one.after, words),
      };
      if (one.before === null) return t("told.figureFirst", values);
      return one.after === null ? t("told.figureGone", values) : t("told.figure", values);
    }
    case "target": {
      const { kpi } = one;
      const say = (value: number | null) =>
        value === null ? t("told.none") : kpi ? figure(kpi, value, words) : f.number(value);
      return t("told.target", {
        name: f.quoted(one.name),
        before: say(one.before),
        after: say(one.after),
      });
    }
    case "deadline": {
      const key = one.before === null ? "Set" : one.after === null ? "Gone" : "";
      return t(`told.deadline${key}`, {
        name: f.quoted(one.name),
        before: day(one.before),
        after: day(one.after),
      });
    }
    case "state":
      return t("told.state", {
        name: f.quoted(one.name),
        before: state(one.before, words),
        after: state(one.after, words),
      });
    case "hours": {
      const say = (hours: number | null) => (hours === null ? t("told.none") : f.hours(hours));
      return t("told.hours", {
        name: f.quoted(one.name),
        before: say(one.before),
        after: say(one.after),
      });
    }
    case "added":
    case "removed": {
      const key = `told.kind.${one.kind}` as "told.kind.step";
      const kind = t.has(key) ? t(key) : t("told.kind.other");
      return t(`told.${one.says}`, { kind, names: names(one.names) });
    }
    case "revealed":
      return t("told.revealed", { day: f.day(one.on) });
    case "rewritten": {
      const known = one.names.map(
        (name) => `told.text.${texts.find((text) => text === name) ?? "other"}` as const,
      );
      return t("told.rewritten", { names: f.list([...new Set(known)].map((key) => t(key))) });
    }
    case "edited":
      return t("told.edited", { names: names(one.names) });
  }
}

function state(value: string, { t }: Words): string {
  const key = `told.states.${value}` as "told.states.active";
  return t.has(key) ? t(key) : value;
}
