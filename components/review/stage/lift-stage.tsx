import { Ordinals } from "@/components/ui/ordinals";
import type { LiftView } from "@/lib/review/point/rules";
import { questionName, type Words } from "../words";
import { lineClass } from "./line";

/** Steps that are done, and the level of maturity that stayed where it was. */
export function LiftStage({ steps, words }: { steps: LiftView[]; words: Words }) {
  const { t, f } = words;
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
            <span className="text-ink-2">
              {step.doneOn && (
                <Ordinals text={`${t("since.doneOn", { day: f.day(step.doneOn) })} · `} />
              )}
              {questionName(step.question, words)}
            </span>
          </span>
          <span className="font-semibold">
            {t(step.after < step.before ? "lift.fell" : "lift.stayed", {
              before: step.before,
              after: step.after,
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
