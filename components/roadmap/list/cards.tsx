import { Link } from "@/components/ui/link";
import { groupOf, groups, inGroupOrder, lateBy, type Step } from "@/lib/roadmap/step/rules";
import { type RoadmapContext, stepHref } from "../context";
import { FinishBox } from "../finish";
import { stepName, timeWords, waitWords } from "../words";

/** The steps on a phone: a box, a name that opens the step, a day. */
export function Cards({ steps, context }: { steps: readonly Step[]; context: RoadmapContext }) {
  const { t, reading } = context;
  return groups.map((group) => {
    const own = inGroupOrder(
      group,
      steps.filter((step) => groupOf(step, reading.today) === group),
    );
    if (own.length === 0) return null;
    return group === "done" || group === "dropped" ? (
      <details key={group} className="mt-5">
        <summary className="flex min-h-11 items-center text-13 font-semibold text-ink-2">
          {t(`group.${group}`)} ({own.length})
        </summary>
        <Rows steps={own} context={context} />
      </details>
    ) : (
      <section key={group} className="mt-5 first:mt-0">
        <h2 className="mb-1 font-sans text-13 font-semibold tracking-normal text-ink-2">
          {t(`group.${group}`)}
        </h2>
        <Rows steps={own} context={context} />
      </section>
    );
  });
}

function Rows({ steps, context }: { steps: readonly Step[]; context: RoadmapContext }) {
  const { reading, engagementId, mayAct } = context;
  return (
    <ul className="border-t border-line">
      {steps.map((step) => {
        const waits = waitWords(step, context);
        const late = lateBy(step, reading.today) > 0;
        return (
          <li key={step.id} className="flex items-center gap-1 border-b border-line">
            <FinishBox
              engagementId={engagementId}
              itemId={step.id}
              what={stepName(step, context)}
              done={step.data.state === "done"}
              disabled={!mayAct || step.data.state === "dropped"}
            />
            <Link
              href={stepHref(context, step.id)}
              className="flex min-h-11 min-w-0 flex-1 items-center gap-3 py-2 leading-snug text-ink no-underline"
            >
              <span className="min-w-0 flex-1">
                {stepName(step, context)}
                {waits && (
                  <span className={`block text-12 ${waits.grave ? "text-bad" : "text-watch"}`}>
                    {waits.text}
                  </span>
                )}
              </span>
              <span
                className={`max-w-[40%] shrink-0 text-right text-13 text-balance ${late ? "font-semibold text-bad" : "text-ink-2"}`}
              >
                {timeWords(step, context)}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
