import { Term } from "@/components/glossary/term";
import { Link } from "@/components/ui/link";
import { Ordinals } from "@/components/ui/ordinals";
import { SectionHead } from "@/components/ui/section-head";
import { StageMark } from "@/components/ui/stage-mark";
import { type Stage, stages } from "@/lib/engagement/rules";
import type { StageNote } from "@/lib/engagement/stages/rules";
import { stageLine } from "@/lib/i18n/coherence";
import type { Words } from "./words";

/** The loop as a course with its waypoints: where each stage stands, in a few words. */
export function LoopLine({
  notes,
  names,
  hrefs,
  openedOn,
  words: { t, f },
}: {
  notes: Record<Stage, StageNote>;
  names: (stage: Stage) => string;
  hrefs: Partial<Record<Stage, string>>;
  openedOn: string;
  words: Words;
}) {
  return (
    <section className="mt-8 border-t border-line pt-4" aria-labelledby="loop">
      <SectionHead
        id="loop"
        title={<Term name="loop">{t("loop.title")}</Term>}
        aside={t("loop.since", { day: f.day(openedOn) })}
      />
      <ol className="grid sm:grid-cols-4 sm:gap-y-5 xl:grid-cols-7">
        {stages.map((stage) => {
          const { state } = notes[stage];
          const href = hrefs[stage];
          return (
            <li
              key={stage}
              className="relative flex gap-3 pb-3 sm:block sm:pr-2 sm:pb-0 not-last:before:absolute not-last:before:border-edge max-sm:not-last:before:top-6 max-sm:not-last:before:bottom-0 max-sm:not-last:before:left-[10.5px] max-sm:not-last:before:border-l sm:not-last:before:top-[11px] sm:not-last:before:right-0.5 sm:not-last:before:left-[22px] sm:not-last:before:border-t-[1.5px] data-open:not-last:before:border-dashed sm:max-xl:nth-4:before:hidden"
              data-open={state === "solid" || state === "revisit" ? undefined : ""}
            >
              <StageMark state={state === "revisit" ? "to-revisit" : state} size={22} />
              <div className="min-w-0">
                {href ? (
                  <Link
                    href={href}
                    className="font-semibold text-ink hover:text-marine max-sm:inline-flex max-sm:min-h-11 max-sm:-my-2.5 max-sm:items-center"
                  >
                    {names(stage)}
                  </Link>
                ) : (
                  <span className="font-semibold">{names(stage)}</span>
                )}
                <p className="text-12 text-ink-2 first-letter:uppercase sm:text-13">
                  <Ordinals text={stageLine(stage, notes[stage], f.locale)} />
                </p>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
