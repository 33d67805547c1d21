import { TalkButton } from "@/components/conversation/talk-button";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Ordinals } from "@/components/ui/ordinals";
import { isOpen } from "@/lib/roadmap/rules";
import { questions, type Step } from "@/lib/roadmap/step/rules";
import { type RoadmapContext, stepHref } from "../context";
import { FinishButton } from "../finish";
import { Readers } from "../readers";
import { Shift } from "../shift";
import { answersOf, stepName, waitWords } from "../words";

/** The step chosen on the timeline, its six answers beside each other, and what it waits for. */
export function Six({
  step,
  closeHref,
  context,
}: {
  step: Step;
  closeHref: string;
  context: RoadmapContext;
}) {
  const { t, engagementId, mayAct } = context;
  const { data, id } = step;
  const name = stepName(step, context);
  const answers = answersOf(step, context);
  const waits = waitWords(step, context);
  const moves = mayAct && isOpen(step) && (data.startsOn !== null || data.endsOn !== null);
  return (
    <section aria-labelledby="chosen" className="rounded-xl border border-line bg-sheet px-6 py-4">
      <div className="mb-3 flex items-center justify-between gap-4">
        <h2 id="chosen">
          <Link href={stepHref(context, id)} className="text-ink">
            {name}
          </Link>
        </h2>
        <span className="flex items-center gap-2">
          <Readers itemId={id} page={stepHref(context, id)} />
          <TalkButton itemId={id} name={name} />
          <Link
            href={closeHref}
            scroll={false}
            aria-label={t("close")}
            className="grid size-9 place-items-center rounded-md text-ink-2 hover:text-ink"
          >
            <Icon name="close" />
          </Link>
        </span>
      </div>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-[.8fr_1.3fr_1fr_1.1fr_1.2fr_1.3fr]">
        {questions.map((question) => (
          <div key={question} className="min-w-0">
            <dt className="weight-550 text-12 text-ink-2">{t(`question.${question}`)}</dt>
            <dd className={`mt-1 text-13 break-words ${answers[question] ? "" : "text-watch"}`}>
              <Ordinals text={answers[question] ?? t("unsaid")} />
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-3.5 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-3 text-13">
        {waits && (
          <p className={`flex items-center gap-2 ${waits.grave ? "text-bad" : "text-watch"}`}>
            <Icon name="clock" />
            {waits.text}
          </p>
        )}
        <span className="ml-auto flex flex-wrap gap-2">
          {moves && (
            <Shift
              engagementId={engagementId}
              itemId={id}
              what={name}
              dates={{ startsOn: data.startsOn, endsOn: data.endsOn, fruitsOn: data.fruitsOn }}
            />
          )}
          {mayAct && data.state !== "dropped" && (
            <FinishButton
              engagementId={engagementId}
              itemId={id}
              what={name}
              done={data.state === "done"}
              look={{ variant: "secondary", size: "sm" }}
            />
          )}
        </span>
      </div>
    </section>
  );
}
