import { Term } from "@/components/glossary/term";
import type { RoadmapContext } from "../context";
import { Fruit } from "../fruit";
import { SixDots } from "../six-dots";

const most = { who: true, what: true, when: true, where: true, how: false, why: true };

/** What the marks of the timeline mean. */
export function Legend({ context: { t } }: { context: RoadmapContext }) {
  return (
    <div className="mt-2 mb-3.5 flex flex-wrap items-center justify-end gap-x-5 gap-y-1 text-12 text-ink-2">
      <span className="mr-auto flex items-center gap-2">
        <SixDots answered={most} label={t("legend.dots")} />
        <Term name="sixQuestions">{t("legend.six")}</Term>
      </span>
      <span className="flex items-center gap-2">
        <svg width="26" height="10" aria-hidden="true">
          <rect
            x=".5"
            y=".5"
            width="25"
            height="9"
            rx="2"
            fill="var(--sheet)"
            stroke="var(--marine)"
          />
          <rect width="12" height="10" rx="2" fill="var(--marine)" />
        </svg>
        {t("legend.part")}
      </span>
      <span className="flex items-center gap-2">
        <Fruit />
        <Term name="fruits">{t("legend.fruits")}</Term>
      </span>
      <span className="flex items-center gap-2">
        <svg width="22" height="8" aria-hidden="true">
          <path d="M0 4h18" stroke="var(--ink)" strokeWidth="1.3" />
          <path d="M16 1l5 3-5 3z" fill="var(--ink)" />
        </svg>
        {t("legend.waits")}
      </span>
    </div>
  );
}
