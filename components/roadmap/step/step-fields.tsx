import { ItemFields } from "@/components/strategy/fields/item-fields";
import type { Spec } from "@/components/strategy/fields/specs";
import { viewsOf } from "@/components/strategy/fields/views";
import type { Item } from "@/lib/engagement/schema";
import { answered, questions, type Step } from "@/lib/roadmap/step/rules";
import type { RoadmapContext } from "../context";
import { moreSpecs, questionSpecs, stepGroups } from "../specs";

type Group = keyof typeof stepGroups;

/** A step's six questions as fields, then what else may be said of it. Ties are for those who see the whole. */
export function StepFields({ step, context }: { step: Step; context: RoadmapContext }) {
  const { reading, t, whole } = context;
  const has = answered(reading, step);
  const views = (specs: readonly Spec<Group>[]) =>
    viewsOf(
      reading,
      step as unknown as Item,
      specs.filter((spec) => spec.as !== "links" || whole),
      stepGroups,
      t,
    );
  return (
    <div className="grid gap-4">
      {questions.map((question) => {
        const fields = views(questionSpecs[question]);
        return (
          fields.length > 0 && (
            <section
              key={question}
              aria-label={t(`question.${question}`)}
              className="grid gap-x-6 gap-y-1 border-t border-line pt-3 lg:grid-cols-[120px_minmax(0,1fr)]"
            >
              <h2 className={`text-16 ${has[question] ? "" : "text-watch"}`}>
                {t(`question.${question}`)}
              </h2>
              <ItemFields item={step.id} fields={fields} />
            </section>
          )
        );
      })}
      <section className="grid gap-x-6 gap-y-1 border-t border-line pt-3 lg:grid-cols-[120px_minmax(0,1fr)]">
        <h2 className="text-16">{t("more")}</h2>
        <ItemFields item={step.id} fields={views(moreSpecs)} />
      </section>
    </div>
  );
}
