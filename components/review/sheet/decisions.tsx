import { Ordinals } from "@/components/ui/ordinals";
import { SectionHead } from "@/components/ui/section-head";
import type { ReviewView } from "@/lib/review/queries";
import { StepState } from "../stage/step-state";
import type { Words } from "../words";

/** What was decided: question, options, choice, reason, whose it is, its indicator, and the day one comes back to it. */
export function Decisions({
  review,
  words,
}: {
  review: Pick<ReviewView, "decisions" | "state">;
  words: Words;
}) {
  const { t, f } = words;
  return (
    <section aria-labelledby="decisions" className="mb-8">
      <SectionHead id="decisions" title={t("head.decisions")} />
      {review.decisions.length === 0 && (
        <p className="text-ink-2">
          {t(review.state === "held" ? "decide.none" : "decide.undecided")}
        </p>
      )}
      <ul className="space-y-3">
        {review.decisions.map((decision) => (
          <li key={decision.id} className="rounded-xl border border-line bg-sheet px-5 py-4">
            <p className="text-13 text-ink-2">{decision.question}</p>
            <p className="mt-0.5 font-semibold">{decision.choice}</p>
            {decision.reason && (
              <p className="mt-1 font-serif text-16 leading-normal">{decision.reason}</p>
            )}
            {decision.steps.map((step) => (
              <StepState key={step.id} step={step} words={words} />
            ))}
            <p className="mt-2 text-13 text-ink-2">
              <Ordinals
                text={[
                  decision.owner?.name,
                  decision.kpi,
                  decision.lookBackOn && t("decide.untilDay", { day: f.day(decision.lookBackOn) }),
                ]
                  .filter((part) => typeof part === "string" && part !== "")
                  .join(" · ")}
              />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
