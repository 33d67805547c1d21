"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { CourseChart } from "@/components/chart/course-chart";
import { Button } from "@/components/ui/button";
import { formatter } from "@/lib/format/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Chart } from "@/lib/kpi/dashboard/queries";
import { figureWords, sayFigure } from "../figure";
import { ChartTable } from "./chart-table";
import { Coming, chartHeight } from "./coming";

type State = { is: "coming" } | { is: "failed" } | { is: "there"; chart: Chart };

/** Fetches the series of one indicator and draws it, with its legend and its table. */
export function LoadedChart({
  src,
  version,
  listed = false,
}: {
  src: string;
  version: string;
  /** what happened on the way is listed elsewhere on the page */
  listed?: boolean;
}) {
  const t = useTranslations("kpi-chart");
  const format = formatter(useLocale() as Locale);
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<State>({ is: "coming" });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version or another attempt fetches the same address again
  useEffect(() => {
    const stop = new AbortController();
    fetch(src, { signal: stop.signal })
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error("refused"))))
      .then((chart: Chart) => setState({ is: "there", chart }))
      .catch(() => {
        if (!stop.signal.aborted) setState({ is: "failed" });
      });
    return () => stop.abort();
  }, [src, version, attempt]);

  if (state.is === "coming") return <Coming />;
  if (state.is === "failed")
    return (
      <div
        className={`${chartHeight} grid content-center justify-items-center gap-3 text-13`}
        role="alert"
      >
        <p>{t("failed")}</p>
        <Button onClick={() => setAttempt(attempt + 1)}>{t("retry")}</Button>
      </div>
    );

  const { chart } = state;
  const say = (value: number) => sayFigure(format, chart, value, figureWords(t));
  const notes = chart.annotations.map(({ id, kind, day, text }) => ({
    id,
    day,
    decided: kind === "decision",
    text: kind === "decision" ? t("decision", { text }) : text,
  }));
  const [first, last] = [chart.points[0], chart.points.at(-1)];
  const summary = t("summary", {
    name: chart.name,
    count: chart.points.length,
    from: first ? format.day(first[0]) : "",
    to: last ? format.day(last[0]) : "",
    first: first ? say(first[1]) : "",
    last: last ? say(last[1]) : "",
    target: chart.target ? say(chart.target.value) : "none",
    deadline: chart.target ? format.day(chart.target.day) : "",
  });
  return (
    <figure aria-labelledby="selected">
      <CourseChart
        from={chart.from}
        to={chart.to}
        points={chart.points}
        course={chart.line}
        forecast={chart.forecast}
        gap={chart.gap}
        status={chart.status}
        notes={notes}
        className={chartHeight}
        words={{
          summary,
          say,
          day: format.dayShort,
          month: format.monthShort,
          target: chart.target && {
            value: say(chart.target.value),
            text: t("target", { day: format.dayShort(chart.target.day) }),
          },
          pace: chart.forecast && {
            value: say(chart.forecast.value),
            text: t("pace"),
            between: t("between", { low: say(chart.forecast.low), high: say(chart.forecast.high) }),
          },
          actual: t("legend.actual"),
          course: t("legend.course"),
        }}
      />
      <figcaption>
        <Legend course={chart.line.length > 1} forecast={chart.forecast !== null} />
        {notes.length > 0 && !listed && (
          <div className="mt-3 sm:sr-only">
            <h3 className="text-13">{t("happened")}</h3>
            <ul className="mt-1 font-serif text-14 italic">
              {notes.map(({ id, day, text }) => (
                <li key={id}>
                  {format.dayShort(day)}, {text}
                </li>
              ))}
            </ul>
          </div>
        )}
        <ChartTable chart={chart} notes={notes} format={format} say={say} />
      </figcaption>
    </figure>
  );
}

function Legend({ course, forecast }: { course: boolean; forecast: boolean }) {
  const t = useTranslations("kpi-chart.legend");
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 pl-[34px] text-12 text-ink-2 max-sm:pl-0">
      <li className="flex items-center gap-2">
        <svg width="22" height="6" aria-hidden="true">
          <path d="M0 3h22" stroke="var(--marine)" strokeWidth="2.2" />
        </svg>
        {t("actual")}
      </li>
      {course && (
        <li className="flex items-center gap-2">
          <svg width="22" height="6" aria-hidden="true">
            <path d="M0 3h22" stroke="var(--ink-2)" strokeWidth="1.4" strokeDasharray="5 4" />
          </svg>
          {t("course")}
        </li>
      )}
      {forecast && (
        <li className="flex items-center gap-2">
          <svg width="22" height="10" aria-hidden="true">
            <rect width="22" height="10" fill="var(--marine)" opacity=".16" />
          </svg>
          {t("forecast")}
        </li>
      )}
    </ul>
  );
}
