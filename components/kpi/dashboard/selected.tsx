import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Ordinals } from "@/components/ui/ordinals";
import type { Formatter } from "@/lib/format/format";
import type { Chart } from "@/lib/kpi/dashboard/queries";
import { figureWords, sayDistance, sayFigure } from "../figure";
import { KpiTerm } from "../kpi-term";

/** The head of the large chart: the indicator, what it counts, and one sentence on where it is heading. */
export async function SelectedHead({
  chart,
  format,
  href,
  quiet = false,
}: {
  chart: Chart;
  format: Formatter;
  /** its name stands above already */
  quiet?: boolean;
  /** where its own page is, where this is not it */
  href?: string;
}) {
  const t = await getTranslations("kpi.selected");
  const about = [
    chart.unitLabel || t(`grain.${chart.grain}`),
    chart.sourceNote && t("source", { source: chart.sourceNote }),
  ].filter(Boolean);
  return (
    <header className="break-after-avoid">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="selected" className={quiet ? "sr-only" : undefined}>
          {quiet ? (
            chart.name
          ) : (
            <KpiTerm name={chart.name} catalogue={chart.catalogue} locale={format.locale} />
          )}
        </h2>
        <span className="flex flex-wrap items-baseline gap-x-3 text-13 text-ink-2">
          {about.join(", ")}
          {href && (
            <Link
              href={href}
              className="font-semibold max-sm:inline-flex max-sm:min-h-11 max-sm:items-center"
            >
              {t("open")}
            </Link>
          )}
        </span>
      </div>
      <p className="mt-0.5 text-13">
        <Outlook chart={chart} format={format} />
      </p>
    </header>
  );
}

async function Outlook({ chart, format }: { chart: Chart; format: Formatter }) {
  const t = await getTranslations("kpi");
  const words = figureWords(t);
  const say = (value: number) => sayFigure(format, chart, value, words);
  const { forecast, target, asked, grain } = chart;
  if (!target) return <span className="text-ink-2">{t("selected.noTarget")}</span>;
  if (!forecast) return <span className="text-ink-2">{t("selected.none")}</span>;
  const missing = forecast.value - target.value;
  const amount = sayDistance(format, chart, missing, words);
  const reach =
    amount === sayDistance(format, chart, 0, words) ? "on" : missing < 0 ? "below" : "above";
  return (
    <>
      <b className={`font-semibold ${tones[toneOf(chart, missing)]}`}>
        <Ordinals
          text={t("selected.pace", {
            value: say(forecast.value),
            day: format.dayShort(forecast.day),
            reach,
            amount,
          })}
        />
      </b>{" "}
      {asked !== null && (
        <span className="text-ink-2">
          {t("selected.asked", {
            direction: asked < 0 ? "down" : "up",
            amount: sayDistance(
              format,
              { ...chart, decimals: Math.max(1, chart.decimals) },
              asked,
              words,
            ),
            grain,
          })}
        </span>
      )}
    </>
  );
}

function toneOf({ direction, forecast, target }: Chart, missing: number): keyof typeof tones {
  if (direction === "neutral" || direction === "target") return "plain";
  const late = direction === "down" ? missing > 0 : missing < 0;
  if (!late) return "good";
  const share = Math.abs(missing) / Math.max(1e-9, Math.abs(target?.value ?? 0));
  return share > 0.15 && forecast ? "bad" : "watch";
}

const tones = { good: "text-good", watch: "text-watch", bad: "text-bad", plain: "" };
