import { Link } from "@/components/ui/link";
import type { Step } from "@/lib/roadmap/step/rules";
import { type RoadmapContext, stepHref } from "../context";
import { answersOf, fruitsWords, stepName, timeWords, waitWords } from "../words";

const columns = ["what", "who", "when", "where", "why", "standing", "fruits", "waits"] as const;

/** The same steps as a table, for whoever does not read drawings. */
export function AsTable({ steps, context }: { steps: readonly Step[]; context: RoadmapContext }) {
  const { t } = context;
  return (
    <details className="mb-4">
      <summary className="min-h-9 text-13 text-ink-2">{t("table.open")}</summary>
      <div className="overflow-x-auto">
        <table className="w-full text-left text-13">
          <caption className="sr-only">{t("table.open")}</caption>
          <thead>
            <tr className="bg-sunk">
              {columns.map((column) => (
                <th key={column} scope="col" className="px-2 py-1.5 font-medium text-ink-2">
                  {t(`table.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => {
              const answers = answersOf(step, context);
              return (
                <tr key={step.id} className="border-b border-line align-top">
                  <th scope="row" className="px-2 py-1.5 font-medium">
                    <Link href={stepHref(context, step.id)}>{stepName(step, context)}</Link>
                  </th>
                  {[
                    answers.who,
                    answers.when,
                    answers.where,
                    answers.why,
                    timeWords(step, context),
                    fruitsWords(step, context),
                    waitWords(step, context)?.text,
                  ].map((cell, place) => (
                    <td key={columns[place + 1]} className="px-2 py-1.5">
                      {cell ?? t("table.unsaid")}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}
