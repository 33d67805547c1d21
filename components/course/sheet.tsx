import { getTranslations } from "next-intl/server";
import { PaperHead } from "@/components/chart/paper-head";
import { ScaleBorder } from "@/components/chart/scale-border";
import { figureWords, sayFigure } from "@/components/kpi/figure";
import type { Reading as RoseReading } from "@/components/rose/geometry";
import { Rose } from "@/components/rose/rose";
import { Day } from "@/components/ui/day";
import { Face } from "@/components/ui/face";
import { Icon } from "@/components/ui/icon";
import { Ordinals } from "@/components/ui/ordinals";
import { Table } from "@/components/ui/table";
import type { Course } from "@/lib/course/rules";
import { calendarDay } from "@/lib/format/durations";
import type { Formatter } from "@/lib/format/format";
import type { Brand } from "@/lib/practice/rules";
import type { ObjectiveLine } from "@/lib/strategy/objective/rules";
import { Part } from "./part";

/** The course on one A4: what is left behind at the end of the first meeting, and pinned to the wall. */
export async function CourseSheet({
  course,
  name,
  practice,
  sentence,
  rose,
  review,
  today,
  version,
  format: f,
}: {
  course: Course;
  name: string;
  practice: Brand;
  sentence: string;
  rose: { signs: RoseReading[]; overall: number | null };
  review: { on: string; at: string } | null;
  today: string;
  /** the version that both sides approved last, and how much changed since where that is known */
  version?: { number: string; on: string; since: number | null };
  format: Formatter;
}) {
  const [t, tKpi] = await Promise.all([getTranslations("course"), getTranslations("kpi")]);
  const words = figureWords(tKpi);
  const say = (line: ObjectiveLine, value: number | null) =>
    value === null ? "–" : line.kpi ? sayFigure(f, line.kpi.data, value, words) : f.number(value);
  return (
    <article className="mx-auto max-w-[820px] bg-sheet px-6 py-8 text-ink sm:rounded-xl sm:border sm:border-line sm:px-14 sm:py-10 print:max-w-none print:break-inside-auto print:border-0 print:p-0 print:[page:alone] print:[zoom:0.72]">
      <PaperHead
        practice={practice}
        said={
          version
            ? t("printedVersion", {
                name,
                day: f.day(today),
                number: version.number,
                on: f.day(version.on),
              })
            : t("printed", { name, day: f.day(today) })
        }
      />
      <div className="mt-6 flex items-start justify-between gap-6 print:mt-4">
        <div className="min-w-0">
          <h1 className="text-26 sm:text-36">
            <Ordinals
              text={course.until ? t("title", { day: f.day(course.until) }) : t("titleOpen")}
            />
          </h1>
          {sentence && <p className="mt-3 font-serif text-16 italic sm:text-20">{sentence}</p>}
        </div>
        <Rose {...rose} size={96} className="shrink-0" />
      </div>
      {course.personas.length > 0 && (
        <Part title={t("who")}>
          <ul className="grid gap-x-8 gap-y-3 sm:grid-cols-3">
            {course.personas.map((persona) => (
              <li key={persona.id}>
                <b className="font-semibold">{persona.name}</b>
                <span className="block text-ink-2">
                  {persona.guess ? t("guess") : persona.needs}
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={t("objectives", { count: course.objectives.length })}>
        <ol className="divide-y divide-line">
          {course.objectives.map((line, index) => (
            <li
              key={line.item.id}
              className="grid grid-cols-[28px_minmax(0,1fr)] items-center gap-x-3 py-2.5 first:pt-0 print:py-1.5 sm:grid-cols-[28px_minmax(0,1fr)_88px_136px]"
            >
              <span className="font-serif text-26 text-marine">{index + 1}</span>
              <span className="min-w-0">
                <span className="block font-serif text-16">{line.item.data.title}</span>
                <span className="mt-1 flex flex-wrap items-center gap-x-3 text-13 text-ink-2">
                  <span>{say(line, line.item.data.startValue)}</span>
                  <span className="relative h-[7px] w-36 border border-ink">
                    <i
                      className="absolute inset-y-0 left-0 bg-ink"
                      style={{ width: `${(line.share ?? 0) * 100}%` }}
                    />
                  </span>
                  <span>{say(line, line.item.data.target)}</span>
                  <b className="font-semibold text-ink">
                    {line.current === null
                      ? t("noFigure")
                      : t("today", { value: say(line, line.current) })}
                  </b>
                </span>
              </span>
              <span className="text-13 max-sm:col-start-2">
                {line.owner?.data.name.split(" ")[0]}
              </span>
              <span className="text-13 max-sm:col-start-2">
                {line.item.data.deadline && (
                  <Day day={line.item.data.deadline} text={f.day(line.item.data.deadline)} />
                )}
              </span>
            </li>
          ))}
        </ol>
      </Part>
      {course.channels.length > 0 && (
        <Part title={t("channels")}>
          <Table caption={t("channels")} dense>
            <thead>
              <tr>
                <th scope="col">{t("channel")}</th>
                <th scope="col">{t("whoDoes")}</th>
                <th scope="col">{t("brings")}</th>
                <th scope="col" data-num>
                  {t("hours")}
                </th>
              </tr>
            </thead>
            <tbody>
              {course.channels.map((channel) => (
                <tr key={channel.name}>
                  <th scope="row">{channel.name}</th>
                  <td data-label={t("whoDoes")}>{f.list(channel.who) || "–"}</td>
                  <td data-text data-label={t("brings")}>
                    {[
                      channel.brings.replace(/\.$/, ""),
                      t("serves", {
                        count: channel.objectives.length,
                        numbers: f.list(channel.objectives.map(String)),
                      }),
                    ]
                      .filter(Boolean)
                      .join(", ")}
                  </td>
                  <td data-num data-label={t("hours")}>
                    {channel.hours > 0 ? f.hours(channel.hours) : "–"}
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Part>
      )}
      <div className="grid gap-x-10 sm:grid-cols-2">
        <Part title={t("doings")}>
          {course.doings.length === 0 && <p className="text-13 text-ink-2">{t("noDoings")}</p>}
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5">
            {course.doings.map((doing) => (
              <div key={doing.id} className="contents">
                <dt className="font-semibold">{doing.name}</dt>
                <dd>
                  <Ordinals
                    text={
                      doing.endsOn
                        ? t("doing", { what: doing.what, day: f.dayShort(doing.endsOn) })
                        : doing.what
                    }
                  />
                </dd>
              </div>
            ))}
          </dl>
        </Part>
        <Part title={t("refusals")}>
          {course.refusals.length === 0 && <p className="text-13 text-ink-2">{t("noRefusals")}</p>}
          <ul className="grid gap-1.5">
            {course.refusals.map((refusal) => (
              <li key={refusal} className="flex gap-2">
                <Icon name="close" size={14} className="mt-1 text-bad" />
                {refusal}
              </li>
            ))}
          </ul>
        </Part>
      </div>
      <Part title={t("readers")}>
        <ul className="divide-y divide-line">
          {course.readers.map((reader) => (
            <li
              key={reader.id}
              className="grid grid-cols-[32px_minmax(0,1fr)] items-center gap-x-3 gap-y-1 py-2 first:pt-0 print:py-1 sm:grid-cols-[32px_minmax(0,1fr)_176px_minmax(0,1.1fr)]"
            >
              <Face name={reader.name} id={reader.id} silent />
              <span className="min-w-0">
                {reader.name} <span className="text-13 text-ink-2">{reader.job}</span>
              </span>
              <Said ticked={reader.said?.what === "read"} label={t("read")}>
                {reader.said?.what === "read" && f.dayShort(calendarDay(reader.said.at))}
              </Said>
              <Said ticked={reader.said?.what === "question"} label={t("question")}>
                {reader.said?.what === "question" && reader.said.question}
              </Said>
            </li>
          ))}
        </ul>
      </Part>
      <ScaleBorder className="mt-8 print:mt-4" />
      <footer className="mt-2 flex flex-wrap justify-between gap-2 text-13 text-ink-2">
        <span>
          <Ordinals
            text={[
              review ? t("review", { day: f.day(review.on), time: f.clock(review.at) }) : "",
              rose.overall === null
                ? ""
                : t("coherence", { share: f.percent(Math.round(rose.overall)) }),
            ]
              .filter(Boolean)
              .join(" ")}
          />
        </span>
        <span>{practice.name}</span>
      </footer>
    </article>
  );
}

function Said({
  ticked,
  label,
  children,
}: {
  ticked: boolean;
  label: string;
  children: React.ReactNode;
}) {
  return (
    <span className="flex items-baseline gap-2 text-13 whitespace-nowrap max-sm:col-start-2">
      <span
        role="img"
        aria-label={ticked ? "✓" : "–"}
        className={`grid size-4 shrink-0 translate-y-0.5 place-items-center rounded-[4px] border border-ink ${ticked ? "text-marine" : ""}`}
      >
        {ticked && <Icon name="check" size={12} />}
      </span>
      {label}
      {children && <em className="min-w-0 font-serif whitespace-normal text-marine">{children}</em>}
    </span>
  );
}
