import { groupOf, groups, inGroupOrder, type Step } from "@/lib/roadmap/step/rules";
import type { RoadmapContext } from "../context";
import { StepRow } from "./step-row";

const folded = new Set(["done", "dropped"]);

/** The steps grouped by how they stand with time; what is over is folded. */
export function StepList({ steps, context }: { steps: readonly Step[]; context: RoadmapContext }) {
  const { t, reading } = context;
  return groups.map((group) => {
    const own = inGroupOrder(
      group,
      steps.filter((step) => groupOf(step, reading.today) === group),
    );
    if (own.length === 0) return null;
    const count = own.length;
    return folded.has(group) ? (
      <details key={group} className="mt-6">
        <summary className="mb-2 min-h-9 max-sm:min-h-11">
          <h2 className="inline">
            {t(`group.${group}`)} <span className="font-sans text-13 text-ink-2">{count}</span>
          </h2>
        </summary>
        <Rows steps={own} context={context} />
      </details>
    ) : (
      <section key={group} aria-labelledby={`group-${group}`} className="mt-6 first:mt-0">
        <h2 id={`group-${group}`} className="mb-2">
          {t(`group.${group}`)} <span className="font-sans text-13 text-ink-2">{count}</span>
        </h2>
        <Rows steps={own} context={context} />
      </section>
    );
  });
}

function Rows({ steps, context }: { steps: readonly Step[]; context: RoadmapContext }) {
  return (
    <ul className="border-t border-line">
      {steps.map((step) => (
        <StepRow key={step.id} step={step} context={context} />
      ))}
    </ul>
  );
}
