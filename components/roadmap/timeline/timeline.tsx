import { Link } from "@/components/ui/link";
import { Ordinals } from "@/components/ui/ordinals";
import { answered, questions, type Step } from "@/lib/roadmap/step/rules";
import { headHeight, type Timeline as Laid, laneHeight } from "@/lib/roadmap/timeline/rules";
import type { RoadmapContext } from "../context";
import { Hand } from "../hands";
import { SixDots } from "../six-dots";
import { answersOf, stepName, waitWords } from "../words";
import { Bar } from "./bar";
import { aimless } from "./drawn";
import { Months } from "./months";
import { Tie } from "./tie";

/** The steps in months, by objective: bars, fruits, what waits for what, today. Names lead to the step. */
export function Timeline({
  laid,
  steps,
  chosen,
  hrefOf,
  context,
}: {
  laid: Laid;
  steps: ReadonlyMap<string, Step>;
  /** the step whose answers are shown below */
  chosen: string | null;
  hrefOf: (stepId: string) => string;
  context: RoadmapContext;
}) {
  const { reading, t } = context;
  return (
    <section aria-label={t("timeline.label")} className="-mx-3 overflow-x-auto px-3 pt-5">
      <div className="relative min-w-[900px]">
        <Months laid={laid} context={context} />
        <div className="relative" style={{ height: laid.height + 8 }}>
          <div aria-hidden="true" className={`${plot} inset-y-0`}>
            {laid.months.slice(1).map(({ day, left }) => (
              <span
                key={day}
                className="absolute inset-y-0 w-px bg-line"
                style={{ left: `${left}%` }}
              />
            ))}
          </div>
          {laid.groups.map(({ key, top, height }) => (
            <div
              key={key}
              className="absolute inset-x-0 flex items-center border-t border-line"
              style={{ top, height: headHeight }}
            >
              <h2
                className={`truncate bg-paper pr-4 text-16 ${height === headHeight ? "w-[340px] shrink-0" : "max-w-[90%]"}`}
              >
                {heading(key, context)}
              </h2>
              {height === headHeight && (
                <p className="pl-3 text-13 text-ink-2">{t("timeline.noStep")}</p>
              )}
            </div>
          ))}
          <ul>
            {laid.lanes.map((lane) => {
              const step = steps.get(lane.id);
              if (!step) return null;
              const has = answered(reading, step);
              const waits = waitWords(step, context);
              return (
                <li
                  key={lane.id}
                  className={`absolute -inset-x-3 rounded-lg ${lane.id === chosen ? "bg-marine-wash" : "hover:bg-sunk"}`}
                  style={{ top: lane.top, height: laneHeight - 2 }}
                >
                  <Link
                    href={hrefOf(lane.id)}
                    scroll={false}
                    aria-current={lane.id === chosen ? "true" : undefined}
                    className="absolute inset-0 flex items-center gap-2.5 px-3 text-ink no-underline -outline-offset-2"
                  >
                    <Hand step={step} context={context} />
                    <span className="w-[266px] min-w-0 leading-tight">
                      <span
                        title={stepName(step, context)}
                        className="block truncate text-13 font-medium"
                      >
                        {stepName(step, context)}
                      </span>
                      <span
                        className={`block truncate text-12 ${waits?.grave ? "text-bad" : "text-ink-2"}`}
                      >
                        {waits?.grave
                          ? waits.text
                          : (answersOf(step, context).where ?? t("nowhere"))}
                      </span>
                    </span>
                    <SixDots
                      answered={has}
                      label={t("answeredOf", { count: questions.filter((one) => has[one]).length })}
                    />
                  </Link>
                </li>
              );
            })}
          </ul>
          <div className={`${plot} pointer-events-none inset-y-0`}>
            {laid.ties.map((tie) => (
              <Tie key={`${tie.from} ${tie.to}`} tie={tie} />
            ))}
            {laid.today !== null && (
              <span
                aria-hidden="true"
                className="absolute inset-y-0 -mt-4 w-[1.5px] bg-marine"
                style={{ left: `${laid.today}%` }}
              />
            )}
            {laid.lanes.map((lane) => {
              const step = steps.get(lane.id);
              return (
                step && (
                  <Bar
                    key={lane.id}
                    lane={lane}
                    step={step}
                    href={hrefOf(lane.id)}
                    weekShare={laid.week}
                    today={laid.today}
                    context={context}
                  />
                )
              );
            })}
          </div>
        </div>
      </div>
    </section>
  );
}

/** The part of the drawing where days lie. */
export const plot = "absolute left-[352px] right-0";

function heading(key: string, { reading, t, whole }: RoadmapContext) {
  if (key === aimless) return t("timeline.aimless");
  const objectives = reading.all("objective");
  const place = objectives.findIndex(({ id }) => id === key);
  const title = objectives[place]?.data.title.trim() || t("untitledObjective");
  return <Ordinals text={whole ? `${place + 1}. ${title}` : title} />;
}
