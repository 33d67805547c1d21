import type { RoadmapContext } from "@/components/roadmap/context";
import { answersOf, fruitsWords, stepName, timeWords, waitWords } from "@/components/roadmap/words";
import { Ordinals } from "@/components/ui/ordinals";
import { groupOf, groups, inGroupOrder, lateBy, type Step } from "@/lib/roadmap/step/rules";

/** Every step by how it stands with time: what, who, when, where and why, in words. */
export function SharedSteps({
  steps,
  context,
}: {
  steps: readonly Step[];
  context: RoadmapContext;
}) {
  const { t, reading } = context;
  return groups.map((group) => {
    const own = inGroupOrder(
      group,
      steps.filter((step) => groupOf(step, reading.today) === group),
    );
    return own.length === 0 ? null : (
      <section key={group} aria-labelledby={`group-${group}`} className="mt-6 first:mt-0">
        <h2 id={`group-${group}`} className="mb-2">
          {t(`group.${group}`)} <span className="font-sans text-13 text-ink-2">{own.length}</span>
        </h2>
        <ul className="border-t border-line">
          {own.map((step) => (
            <OneStep key={step.id} step={step} context={context} />
          ))}
        </ul>
      </section>
    );
  });
}

function OneStep({ step, context }: { step: Step; context: RoadmapContext }) {
  const { reading } = context;
  const answers = answersOf(step, context);
  const waits = waitWords(step, context);
  const late = lateBy(step, reading.today) > 0;
  const about = [answers.who, answers.where, answers.why].filter(Boolean).join(" · ");
  const fruits = step.data.state !== "done" && fruitsWords(step, context);
  return (
    <li
      id={step.id}
      className="flex scroll-mt-4 gap-x-6 border-b border-line px-1 py-2.5 target:bg-marine-wash max-sm:flex-col"
    >
      <div className="min-w-0 flex-1">
        <h3 className="font-sans text-14 font-medium tracking-normal">{stepName(step, context)}</h3>
        {about && (
          <p className="mt-0.5 text-13 text-ink-2">
            <Ordinals text={about} />
          </p>
        )}
        {answers.how && (
          <p className="mt-1 font-serif text-14 whitespace-pre-line">{answers.how}</p>
        )}
        {waits && (
          <p className={`mt-1 text-12 ${waits.grave ? "text-bad" : "text-watch"}`}>
            <Ordinals text={waits.text} />
          </p>
        )}
      </div>
      <p className="shrink-0 text-13 sm:w-[240px] sm:text-right">
        <span className={late ? "font-semibold text-bad" : ""}>
          <Ordinals text={timeWords(step, context) ?? ""} />
        </span>
        {answers.when && (
          <span className="block text-12 text-ink-2">
            <Ordinals text={answers.when} />
          </span>
        )}
        {fruits && (
          <span className="block text-12 text-good">
            <Ordinals text={fruits} />
          </span>
        )}
      </p>
    </li>
  );
}
