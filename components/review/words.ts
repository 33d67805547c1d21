import type { getTranslations } from "next-intl/server";
import { figureWords, sayDistance, sayFigure } from "@/components/kpi/figure";
import type { Formatter } from "@/lib/format/format";
import { sentence } from "@/lib/i18n/coherence";
import { catalogueQuestion } from "@/lib/maturity/catalogue/rules";
import type { Measure } from "@/lib/review/gap/rules";
import type { PointView } from "@/lib/review/point/rules";

export type Translate = Awaited<ReturnType<typeof getTranslations<"review">>>;
type TranslateKpi = Awaited<ReturnType<typeof getTranslations<"kpi">>>;

/** What the parts of a review speak with. */
export type Words = { t: Translate; f: Formatter; tKpi: TranslateKpi };

/** A review by its title, else by its day. */
export function nameOf(
  { title, day }: { title: string; day: string },
  { t, f }: Pick<Words, "t" | "f">,
): string {
  if (title !== "") return title;
  return day === "" ? t("undated") : t("name", { day: f.day(day) });
}

/** A figure with its unit, or that there is none. */
export function figure(measure: Measure, value: number | null, { t, f, tKpi }: Words): string {
  return value === null ? t("noData") : sayFigure(f, measure, value, figureWords(tKpi));
}

/** How far apart two figures are, without a sign. */
export function distance(measure: Measure, value: number, { f, tKpi }: Words): string {
  return sayDistance(f, measure, value, figureWords(tKpi));
}

/** A point of the agenda in a few words. `previous` is the day of the review before. */
export function labelOf(point: PointView, previous: string | null, { t, f }: Words): string {
  const { about } = point;
  switch (about.is) {
    case "since":
      return previous ? t("label.since", { day: f.dayShort(previous) }) : t("label.first");
    case "gap":
      return t("label.gap", { name: about.gap.name });
    case "late":
      return t("label.late", { count: about.steps.length, name: about.steps[0]?.what ?? "" });
    case "look-back":
      return t("label.look-back", { name: about.taken.question });
    case "finding":
      return sentence(about.finding, f.locale).title;
    case "feedback":
      return t("label.feedback", { count: about.said.length });
    case "maturity":
      return t("label.maturity", { count: about.questions.length });
    case "lift":
      return t("label.lift", { count: about.steps.length, name: about.steps[0]?.what ?? "" });
    case "point":
      return about.text;
    case "sign":
      return t("label.sign");
    default:
      return t("label.gone");
  }
}

/** A few words over the title of a point: its place among its like, or what it is. */
export function overOf(point: PointView, agenda: readonly PointView[], { t, f }: Words): string {
  const { about, kind } = point;
  if (about.is === "gap") {
    const gaps = agenda.filter((one) => one.kind === "gap");
    const place = { n: gaps.indexOf(point) + 1, of: gaps.length };
    const number = about.gap.objective?.number;
    return number ? t("over.gapServes", { ...place, number }) : t("over.gap", place);
  }
  if (about.is === "look-back") return t("over.look-back", { day: f.day(about.taken.takenOn) });
  if (about.is === "gone") return t("over.gone");
  if (kind === "gap" || kind === "look-back") return t("over.gone");
  return t(`over.${kind}`);
}

/** A question of the maturity form in a few words. */
export function questionName(key: string, { f }: Words): string {
  return catalogueQuestion(key)?.short[f.locale] ?? key;
}
