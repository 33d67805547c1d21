import { Face } from "@/components/ui/face";
import { firstName } from "@/lib/format/person";
import type { GapView } from "@/lib/review/gap/rules";
import { distance, figure, type Words } from "../words";
import { GapChart } from "./gap-chart";
import { GapTable } from "./gap-table";

/** How far an indicator is from its course: one large figure, since when, what was said, and the line. */
export function GapStage({ gap, words }: { gap: GapView; words: Words }) {
  const { t, f } = words;
  const { quote } = gap;
  return (
    <div className="grid w-full items-center gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,6fr)] xl:grid-cols-[380px_minmax(0,1fr)]">
      <div className="min-w-0">
        <p className="font-serif text-[60px]/[1] tracking-[-.03em] whitespace-nowrap weight-460 2xl:text-120">
          {gap.percent === null ? (
            <span className="text-36 2xl:text-48">{figure(gap, gap.value, words)}</span>
          ) : (
            f.signed(Math.round(gap.percent), { decimals: 0 }) + percentSign(f.locale)
          )}
        </p>
        <p className="mt-2 text-18 leading-[1.35] xl:text-20">{line(gap, words)}</p>
        {quote && (
          <figure className="mt-6 xl:mt-9">
            <blockquote className="mb-3 font-serif text-20 leading-[1.35] italic xl:text-26">
              {f.quoted(quote.text)}
            </blockquote>
            <figcaption className="flex items-center gap-2.5 text-ink-2">
              <Face name={quote.by} size="lg" silent />
              {t("gap.before", { who: firstName(quote.by) })}
            </figcaption>
          </figure>
        )}
      </div>
      {gap.points.length > 0 && (
        <div className="min-w-0">
          <GapChart gap={gap} words={words} size="wide" className="max-sm:hidden" />
          <GapChart gap={gap} words={words} size="narrow" className="sm:hidden" />
          <GapTable gap={gap} words={words} />
        </div>
      )}
    </div>
  );
}

function line(gap: GapView, words: Words): string {
  const { t } = words;
  if (gap.value === null) return t("gap.noDataLine");
  if (gap.percent === null || gap.difference === null) return t("gap.noCourse");
  const none = distance(gap, 0, words) === distance(gap, gap.difference, words);
  if (none) return t("gap.onCourse");
  // A figure that should fall is behind its course when it lies above it.
  const below = gap.direction === "down" ? gap.difference > 0 : gap.difference < 0;
  return t(below ? "gap.below" : "gap.above") + since(gap.behindDays, words);
}

function since(days: number, { t }: Words): string {
  if (days <= 0) return ".";
  const said =
    days < 14
      ? t("gap.days", { n: days })
      : days < 62
        ? t("gap.weeks", { n: Math.round(days / 7) })
        : t("gap.months", { n: Math.round(days / 30.4) });
  return `${said}.`;
}

const percentSign = (locale: "fr" | "en") => (locale === "fr" ? "\u00a0%" : "%");
