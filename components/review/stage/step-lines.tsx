import { Ordinals } from "@/components/ui/ordinals";
import { daysBetween } from "@/lib/engagement/days/rules";
import type { StepView } from "@/lib/review/since/rules";
import type { Words } from "../words";
import { lineClass } from "./line";

/** Steps one under the other: what, whose, since when it is late. */
export function StepLines({
  steps,
  today,
  words: { t, f },
}: {
  steps: StepView[];
  today: string;
  words: Words;
}) {
  return (
    <ul className="max-w-[80ch] divide-y divide-line">
      {steps.map((step, index) => (
        <li
          key={step.id}
          data-item={index}
          className={`flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 py-4 ${lineClass}`}
        >
          <span className="min-w-0">
            <span className="block text-18 xl:text-20">{step.what}</span>
            <span className="text-ink-2">{step.owner || t("late.nobody")}</span>
          </span>
          <span className={step.late ? "font-semibold text-bad" : "text-good"}>
            {step.late && step.endsOn ? (
              t("late.since", { n: daysBetween(step.endsOn, today) })
            ) : (
              <Ordinals
                text={
                  step.doneOn
                    ? t("since.doneOn", { day: f.dayShort(step.doneOn) })
                    : t(`since.state.${step.state}`)
                }
              />
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
