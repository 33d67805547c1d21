import { Rose } from "@/components/rose/rose";
import { Chip } from "@/components/ui/chip";
import { Day } from "@/components/ui/day";
import { Ordinals } from "@/components/ui/ordinals";
import { signs } from "@/lib/coherence/finding";
import { calendarDay } from "@/lib/format/durations";
import { bandOf } from "@/lib/maturity/score/rules";
import type { PortfolioLine } from "@/lib/portfolio/queries";
import type { Summary } from "@/lib/portfolio/rules";
import { CourseLine } from "./course-line";
import type { Words } from "./words";

/** From this many late steps on the figure is in the colour of what goes wrong. */
const manyLate = 3;

/** The cells of a line but its name, by column. */
export function cells(
  { summary, visitedAt }: PortfolioLine,
  {
    now,
    today,
    stageNames,
  }: { now: number; today: string; stageNames: (stage: Summary["stage"]) => string },
  words: Words,
) {
  const { t } = words;
  return {
    stage: summary && stageNames(summary.stage),
    rose: summary && <RoseCell summary={summary} words={words} />,
    maturity: summary && <MaturityCell maturity={summary.maturity} words={words} />,
    figures: summary && <FiguresCell figures={summary.figures} words={words} />,
    late: summary && <LateCell count={summary.lateSteps} words={words} />,
    review: summary?.review ? (
      <Day
        day={summary.review.on}
        text={words.f.dayOfWeek(summary.review.on)}
        className="whitespace-nowrap"
      />
    ) : (
      <span className="text-watch">{t("toSet")}</span>
    ),
    visit: (
      <span className="whitespace-nowrap text-13 text-ink-2">
        {visitedAt === null ? (
          t("notYet")
        ) : (
          <Ordinals text={whenCame(visitedAt, { now, today }, words)} />
        )}
      </span>
    ),
  };
}

function RoseCell({ summary, words: { t, f } }: { summary: Summary; words: Words }) {
  return (
    <span className="inline-flex items-center gap-2">
      <Rose
        size={16}
        signs={signs.map((sign) => ({ sign, score: summary.signs[sign] }))}
        overall={summary.overall}
      />
      <span className="min-w-9">
        {summary.overall === null ? (
          <Missing words={t("noData")} />
        ) : (
          f.percent(Math.round(summary.overall))
        )}
      </span>
    </span>
  );
}

function MaturityCell({
  maturity: { course, delta, stable },
  words: { t, f },
}: {
  maturity: Summary["maturity"];
  words: Words;
}) {
  const score = course.at(-1);
  if (score === undefined)
    return (
      <span className="inline-flex items-center gap-2.5">
        <span className="lg:w-[98px]">
          <Missing words={t("noData")} />
        </span>
        <CourseLine values={[]} className="sm:max-xl:hidden" />
      </span>
    );
  return (
    <span className="inline-flex items-center gap-2.5">
      <span className="leading-[1.3] lg:w-[98px]">
        <b className="font-semibold">{f.number(score / 25, { decimals: 1 })}</b>
        <span className="block whitespace-nowrap text-12 text-ink-2">
          {bandOf(score).label[f.locale]}
        </span>
      </span>
      <CourseLine values={course} className="sm:max-xl:hidden" />
      {delta !== null && (
        <span className={`text-12 ${stable ? "text-ink-2" : delta > 0 ? "text-good" : "text-bad"}`}>
          {stable ? t("stable") : f.signed(delta / 25, { decimals: 1 })}
        </span>
      )}
    </span>
  );
}

function FiguresCell({
  figures: { behind, watch, ahead },
  words: { t },
}: {
  figures: Summary["figures"];
  words: Words;
}) {
  if (behind > 0)
    return (
      <Chip tone="bad" trend="down">
        {t("figures.behind", { count: behind })}
      </Chip>
    );
  if (watch > 0)
    return (
      <Chip tone="watch" trend="down">
        {t("figures.watch", { count: watch })}
      </Chip>
    );
  if (ahead > 0)
    return (
      <Chip tone="good" trend="up">
        {t("figures.ahead")}
      </Chip>
    );
  return <span className="whitespace-nowrap text-13 text-ink-2">{t("figures.none")}</span>;
}

function LateCell({ count, words: { t, f } }: { count: number; words: Words }) {
  if (count === 0) return <span className="text-ink-2">{t("noLate")}</span>;
  return (
    <b className={`font-semibold ${count >= manyLate ? "text-bad" : ""}`}>{f.number(count)}</b>
  );
}

function Missing({ words }: { words: string }) {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="sr-only">{words}</span>
    </>
  );
}

/** "il y a 2 h", "hier", "lundi", then the day. */
function whenCame(
  moment: number,
  { now, today }: { now: number; today: string },
  { f }: Words,
): string {
  const on = calendarDay(moment);
  if (on === today) return f.relativeTime(moment, now);
  if (now - moment < 6 * 86_400_000) return f.relativeDay(on, today);
  return on.slice(0, 4) === today.slice(0, 4) ? f.dayShort(on) : f.day(on);
}
