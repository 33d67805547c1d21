import { Link } from "@/components/ui/link";
import { Ordinals } from "@/components/ui/ordinals";
import { questions, type Step } from "@/lib/roadmap/step/rules";
import type { RoadmapContext } from "../context";
import { answersOf, fruitsWords } from "../words";

/** The six answers to read, as on a phone one opens a task; the reason leads to the objective. */
export function Answers({ step, context }: { step: Step; context: RoadmapContext }) {
  const { t, reading, engagementId, whole } = context;
  const answers = answersOf(step, context);
  const objective = reading.to("serves", step.id, "objective")[0];
  const fruits = fruitsWords(step, context);
  return (
    <dl>
      {questions.map((question) => {
        const said = answers[question];
        const words = <Ordinals text={said ?? t("unsaid")} />;
        return (
          <div key={question} className="grid grid-cols-[72px_1fr] gap-2 py-1.5 leading-snug">
            <dt className="text-13 text-ink-2">{t(`question.${question}`)}</dt>
            <dd className={`m-0 min-w-0 break-words ${said ? "" : "text-watch"}`}>
              {question === "why" && objective && whole ? (
                <Link
                  href={`/engagements/${engagementId}/strategy?section=objectives#${objective.id}`}
                >
                  {words}
                </Link>
              ) : (
                words
              )}
              {question === "when" && fruits && (
                <span className="block text-13 text-good">{fruits}</span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
