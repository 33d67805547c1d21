import { ScaleProgress } from "@/components/chart/scale-border";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import type { MeetingKey, MeetingStep } from "@/lib/engagement/first-meeting/rules";
import type { Words } from "./words";

/** The first meeting as a list of six, each with what it asks, how far it is and the way there; the first that is open leads. */
export function FirstMeeting({
  steps,
  hrefs,
  words: { t, f },
}: {
  steps: readonly MeetingStep[];
  hrefs: Partial<Record<MeetingKey, string>>;
  words: Words;
}) {
  const done = steps.filter((step) => step.done >= step.asked).length;
  const left = steps
    .filter((step) => step.done < step.asked)
    .reduce((sum, step) => sum + step.minutes, 0);
  const current = steps.find((step) => step.done < step.asked && !step.waits)?.key;
  return (
    <section
      aria-labelledby="first-meeting"
      className="overflow-clip rounded-xl border border-line bg-sheet"
    >
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 px-5 py-3.5 sm:px-6">
        <h2 id="first-meeting">{t("meeting.title")}</h2>
        <span className="text-13 text-ink-2">
          {t("meeting.progress", { done, all: steps.length, time: f.duration(left) })}
        </span>
      </header>
      <ol className="divide-y divide-line border-t border-line sm:grid sm:grid-cols-[44px_minmax(0,1fr)_72px_auto_auto] sm:gap-x-3">
        {steps.map(({ key, asked, done: there, minutes, waits }, index) => {
          const finished = there >= asked;
          const now = key === current;
          const count = t("meeting.count", { done: there, asked });
          return (
            <li
              key={key}
              className={`grid grid-cols-[24px_minmax(0,1fr)] items-center gap-x-4 gap-y-2 sm:gap-x-3 px-5 py-3 sm:col-span-full sm:grid-cols-subgrid sm:px-6 ${now ? "bg-paper" : ""}`}
            >
              <span className={`font-serif text-20 ${now ? "text-buoy-text" : "text-ink-2"}`}>
                {index + 1}
              </span>
              <span className="min-w-0">
                <span className="block font-serif text-16 font-medium">
                  {t(`meeting.${key}.title`)}
                </span>
                <span className="block text-13 text-ink-2">{t(`meeting.${key}.text`)}</span>
              </span>
              <span className="text-13 text-ink-2 max-sm:col-start-2">
                {key === "course" && !finished ? t("meeting.last") : count}
                <ScaleProgress
                  className="mt-1 w-[72px]"
                  label={count}
                  filled={Array.from({ length: asked }, (_, part) => (part < there ? 1 : 0))}
                />
              </span>
              <span className="text-13 whitespace-nowrap text-ink-2 max-sm:hidden">
                {f.duration(minutes)}
              </span>
              <span className="max-sm:col-start-2 sm:justify-self-end">
                {waits ? (
                  <span className="inline-flex items-center gap-1.5 text-13 text-ink-2">
                    <Icon name="lock" size={14} />
                    {t("meeting.waits")}
                  </span>
                ) : (
                  hrefs[key] && (
                    <Link
                      href={hrefs[key]}
                      className={buttonClass({
                        size: "sm",
                        variant: now ? "primary" : "secondary",
                      })}
                    >
                      {finished ? t("meeting.again") : t(`meeting.${key}.go`)}
                    </Link>
                  )
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
