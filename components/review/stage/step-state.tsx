import { Icon } from "@/components/ui/icon";
import { Ordinals } from "@/components/ui/ordinals";
import type { StepView } from "@/lib/review/since/rules";
import type { Words } from "../words";

/** A step that came of a decision, and where it stands. */
export function StepState({ step, words: { t, f } }: { step: StepView; words: Words }) {
  const done = step.state === "done";
  const tone = done ? "text-good" : step.late ? "text-bad" : "text-ink-2";
  const when = done
    ? step.doneOn && t("since.doneOn", { day: f.dayShort(step.doneOn) })
    : step.endsOn && t("since.until", { day: f.dayShort(step.endsOn) });
  return (
    <p className="mt-1 flex items-start gap-2">
      <Icon name={done ? "check" : "flag"} className={`mt-[5px] ${tone}`} />
      <span className="min-w-0">
        {step.what}
        <span className={`ml-2 ${tone}`}>
          {done && when ? (
            <Ordinals text={when} />
          ) : step.late ? (
            t("since.state.late")
          ) : (
            t(`since.state.${step.state}`)
          )}
        </span>
        {!done && when && (
          <span className="ml-2 text-ink-2">
            <Ordinals text={when} />
          </span>
        )}
      </span>
    </p>
  );
}
