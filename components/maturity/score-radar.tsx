import { Radar } from "@/components/chart/radar";
import { Chip } from "@/components/ui/chip";
import { weakest } from "@/lib/maturity/assessment/rules";
import { dimensions as catalogue } from "@/lib/maturity/catalogue/rules";
import type { MaturityOverview } from "@/lib/maturity/queries";
import { bandOf } from "@/lib/maturity/score/rules";
import { level } from "./headline";
import type { Words } from "./words";

/** The score in a figure and a word, the way since, and the eight dimensions as a shape. */
export function ScoreRadar({
  overview,
  latest,
  words: { t, f },
}: {
  overview: MaturityOverview;
  latest: NonNullable<MaturityOverview["latest"]>;
  words: Words;
}) {
  const worst = weakest(latest.dimensions);
  const label = (key: string) => catalogue.find((each) => each.key === key)?.label[f.locale] ?? "";
  const since = overview.earlier?.openedOn;
  const scored = latest.dimensions
    .filter((each) => each.score !== null)
    .toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0));
  const [low, high] = [scored[0], scored.at(-1)];
  const said =
    low && high
      ? t("radar.summary", {
          low: level(f, low.score ?? 0),
          lowName: label(low.key),
          high: level(f, high.score ?? 0),
          highName: label(high.key),
        })
      : t("radar.none");
  return (
    <section aria-labelledby="score">
      <h2 id="score" className="sr-only">
        {t("score.heading")}
      </h2>
      <Figure latest={latest} since={since} words={{ t, f }} />
      <div className="mt-1.5">
        <Radar
          max={4}
          label={`${t("radar.label")}. ${said}`}
          axes={latest.dimensions.map((each) => ({
            key: each.key,
            label: label(each.key),
            figure: each.score === null ? t("radar.none") : level(f, each.score),
            value: each.score === null ? null : each.score / 25,
            before: each.before === null ? null : each.before / 25,
            marked: each.key === worst,
          }))}
        />
      </div>
      <ul className="flex flex-wrap justify-center gap-x-5 gap-y-1 text-12 text-ink-2">
        <li className="flex items-center gap-2">
          <svg width="22" height="8" aria-hidden="true">
            <path d="M0 4h22" stroke="var(--marine)" strokeWidth="2" />
          </svg>
          {t("series.dated", {
            series: t(`series.${latest.series}`),
            month: f.month(latest.openedOn),
          })}
        </li>
        {since && latest.dimensions.some((each) => each.before !== null) && (
          <li className="flex items-center gap-2">
            <svg width="22" height="8" aria-hidden="true">
              <path d="M0 4h22" stroke="var(--ink-2)" strokeWidth="1.5" strokeDasharray="4 3" />
            </svg>
            {f.month(since)}
          </li>
        )}
      </ul>
      {latest.dimensions.some((each) => each.indicative && each.score !== null) && (
        <p className="mt-2 text-center text-12 text-ink-2">{t("score.indicative")}</p>
      )}
    </section>
  );
}

function Figure({
  latest,
  since,
  words: { t, f },
}: {
  latest: NonNullable<MaturityOverview["latest"]>;
  since: string | undefined;
  words: Words;
}) {
  if (latest.overall === null)
    return (
      <p className="text-16">
        <span className="font-serif">{t("score.none")}</span>{" "}
        <span className="text-13 text-ink-2">
          {t(latest.form === "core" ? "score.noneCore" : "score.noneWhy")}
        </span>
      </p>
    );
  const change = latest.progress?.overall;
  return (
    <div className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
      <p className="flex items-baseline gap-2.5">
        <span className="font-serif text-36">{level(f, latest.overall)}</span>
        <span className="text-16 text-ink-2">{t("score.of")}</span>
        <span className="font-serif text-16">{bandOf(latest.overall).label[f.locale]}</span>
      </p>
      {change && since && (
        <p className="ml-auto">
          <Way change={change} months={monthsBetween(since, latest.openedOn)} words={{ t, f }} />
        </p>
      )}
      {latest.equalWeights !== null && (
        <p className="w-full text-12 text-ink-2">
          {t("score.equal", { value: level(f, latest.equalWeights) })}
        </p>
      )}
    </div>
  );
}

function Way({
  change,
  months,
  words: { t, f },
}: {
  change: { delta: number; stable: boolean };
  months: number;
  words: Words;
}) {
  const up = change.delta > 0;
  const time = t("score.since", { months });
  if (change.stable)
    return (
      <Chip>
        {t("score.stable")} {time}
      </Chip>
    );
  return (
    <Chip tone={up ? "good" : "bad"} trend={up ? "up" : "down"}>
      <span className="sr-only">{t(up ? "score.up" : "score.down")}</span>
      {f.number(Math.abs(change.delta) / 25, { decimals: 1 })} {time}
    </Chip>
  );
}

/** Whole months between two calendar days, rounded. */
function monthsBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / (86_400_000 * 30.44));
}
