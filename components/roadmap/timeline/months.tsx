import type { Timeline } from "@/lib/roadmap/timeline/rules";
import type { RoadmapContext } from "../context";

/** The months as the border of a chart, with today hung on it. */
export function Months({ laid, context }: { laid: Timeline; context: RoadmapContext }) {
  const { t, f, reading } = context;
  return (
    <div className="relative h-[46px]">
      <div className="absolute top-0 right-0 left-[352px]">
        {laid.months.map(({ day, left, width, dark }) => (
          <span
            key={day}
            className="absolute top-0"
            style={{ left: `${left}%`, width: `${width}%` }}
          >
            <span className="block truncate pl-1 text-12 weight-550">
              {f.month(day).replace(/\s\d{4}$/, day.slice(5, 7) === "01" ? "$&" : "")}
            </span>
            <span
              aria-hidden="true"
              className={`mt-1 block h-1.5 border border-ink ${dark ? "bg-ink" : "bg-paper"}`}
            />
          </span>
        ))}
        {laid.today !== null && (
          <span className="absolute top-0" style={{ left: `${laid.today}%` }}>
            <span className="absolute -top-4 -translate-x-1/2 text-12 leading-none font-semibold whitespace-nowrap text-marine">
              {t("timeline.today", { day: f.dayShort(reading.today) })}
            </span>
            <svg
              aria-hidden="true"
              width="12"
              height="18"
              viewBox="-6 -8 12 18"
              className="absolute top-[18px] -left-1.5 ml-px"
            >
              <path d="M0 9-6 0-6-8H6V0z" fill="var(--marine)" />
            </svg>
          </span>
        )}
      </div>
    </div>
  );
}
