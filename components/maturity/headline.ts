import type { Formatter } from "@/lib/format/format";
import { weakest } from "@/lib/maturity/assessment/rules";
import { dimensions as catalogue, type Language } from "@/lib/maturity/catalogue/rules";
import type { MaturityOverview } from "@/lib/maturity/queries";
import type { Translate } from "./words";

/** The page's title as a sentence of what the figures say, and one line under it. */
export function headline(t: Translate, f: Formatter, overview: MaturityOverview) {
  const { latest, open } = overview;
  if (latest) return { title: standing(t, f, latest), line: whoAnswered(t, f, overview, latest) };
  if (!open) return { title: t("title.empty"), line: t("line.empty") };
  const day = f.day(open.openedOn);
  if (!overview.may.answer) return { title: t("title.open"), line: t("line.observer", { day }) };
  if (open.mine === 0) return { title: t("title.open"), line: begun() };
  if (open.mine < open.asked)
    return { title: t("title.begun", { left: open.asked - open.mine }), line: begun() };
  return { title: t("title.waiting"), line: t("line.waiting", { day }) };

  function begun() {
    const { mine: given = 0, asked = 0 } = open ?? {};
    return t("line.begun", { day, given, asked });
  }
}

type Latest = NonNullable<MaturityOverview["latest"]>;

function standing(t: Translate, f: Formatter, latest: Latest): string {
  if (latest.overall === null) return t("title.thin");
  const worst = weakest(latest.dimensions);
  const dimension = catalogue.find((each) => each.key === worst)?.label[f.locale as Language] ?? "";
  const change = latest.progress?.overall;
  if (!change) return t("title.first", { score: level(f, latest.overall), dimension });
  if (change.stable) return t("title.stable", { dimension });
  const value = Math.abs(change.delta) / 25;
  const points = t("points", { shown: f.number(value, { decimals: 1 }), value });
  return t(change.delta > 0 ? "title.up" : "title.down", { points, dimension });
}

function whoAnswered(t: Translate, f: Formatter, overview: MaturityOverview, latest: Latest) {
  const people = [...latest.raters.self, ...latest.raters.consultant];
  const names = people.map((person) => firstName(overview.names[person] ?? ""));
  return t("line.done", {
    day: f.day(latest.openedOn),
    names: f.list(names),
    count: names.length,
    answered: latest.answered,
    asked: latest.asked,
    coverage: f.percent((latest.coverage ?? 0) * 100, { decimals: 0 }),
  });
}

/** A stored 0–100 as the screen writes it: 0–4, one decimal. */
export function level(f: Formatter, score: number): string {
  return f.number(score / 25, { decimals: 1 });
}

export function firstName(name: string): string {
  return name.split(" ")[0] ?? "";
}

/** The consultant as the page calls them: the first who answered, else nobody. */
export function consultantName(overview: MaturityOverview): string | null {
  const [person] = overview.latest?.raters.consultant ?? [];
  return person ? firstName(overview.names[person] ?? "") : null;
}
