import { Rose } from "@/components/rose/rose";
import { sidePanelId } from "@/components/shell/side-panel";
import { Link } from "@/components/ui/link";
import { signs } from "@/lib/coherence/finding";
import type { Overview } from "@/lib/engagement/overview/queries";
import type { Words } from "./words";

/** The rose of the seven signs and what it comes from in one line: large on a desk, beside its figure on a phone. */
export function RoseBlock({
  report,
  courseHref,
  signNames,
  words: { t, f },
}: {
  report: Overview["report"];
  /** the page of its way over time */
  courseHref: string;
  signNames: (sign: (typeof signs)[number]) => string;
  words: Words;
}) {
  const readings = signs.map((sign) => {
    const { score } = report.signs[sign];
    return { sign, score: score === null ? null : Math.round(score * 100) };
  });
  const overall = report.overall === null ? null : Math.round(report.overall * 100);
  const worst = readings
    .flatMap(({ sign, score }) => (score !== null && score < 60 ? [{ sign, score }] : []))
    .sort((a, b) => a.score - b.score)[0];
  const line =
    overall === null ? (
      t("rose.empty")
    ) : (
      <>
        <button
          type="button"
          popoverTarget={sidePanelId}
          className="weight-550 cursor-pointer text-marine max-sm:min-h-11"
        >
          {t("rose.findings", { count: report.open })}
        </button>
        {report.open > 0 && (
          <span>
            <span className="max-sm:hidden">, </span>
            {t("rose.critical", { count: report.critical })}
          </span>
        )}
        <span className="max-sm:hidden"> · </span>
        <Link
          href={courseHref}
          className="weight-550 inline-flex items-center text-marine max-sm:min-h-11"
        >
          {t("rose.course")}
        </Link>
      </>
    );
  return (
    <section aria-label={t("rose.label")}>
      <div className="max-sm:hidden">
        <Rose signs={readings} overall={overall} size={320} />
        <p className="mt-2 text-center text-12 text-ink-2">{line}</p>
      </div>
      <div className="flex items-center gap-5 sm:hidden">
        <Rose signs={readings} overall={overall} size={96} className="size-32 shrink-0" />
        <div className="min-w-0">
          {overall !== null && (
            <p className="font-serif text-36 leading-none">{f.percent(overall)}</p>
          )}
          <p className="mt-1 flex flex-wrap items-center gap-x-2 text-13 text-ink-2">{line}</p>
          {worst && (
            <p className="mt-1.5 text-13">
              <span className="font-semibold text-buoy-text">
                {signNames(worst.sign)}, {f.percent(worst.score)}
              </span>
            </p>
          )}
        </div>
      </div>
    </section>
  );
}
