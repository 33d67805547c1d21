import { TemplateMark } from "@/components/engagement/template-mark";
import { QuietDay } from "@/components/strategy/quiet/quiet-day";
import { QuietOwner } from "@/components/strategy/quiet/quiet-owner";
import { QuietText } from "@/components/strategy/quiet/quiet-text";
import { RowConflicts } from "@/components/strategy/quiet/row-conflicts";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { daysBetween } from "@/lib/engagement/days/rules";
import { linkValue } from "@/lib/engagement/links";
import { answered, lateBy, questions, type Step } from "@/lib/roadmap/step/rules";
import { type RoadmapContext, stepHref } from "../context";
import { FinishBox } from "../finish";
import { Hand } from "../hands";
import { SixDots } from "../six-dots";
import { answersOf, fruitsWords, stepName, timeWords, waitWords } from "../words";

/** One step of the list: its box, its name, who, until when, which questions are answered; written in place. */
export function StepRow({ step, context }: { step: Step; context: RoadmapContext }) {
  const { reading, t, people, engagementId, mayAct, mayEdit } = context;
  const { id, data } = step;
  const name = stepName(step, context);
  const answers = answersOf(step, context);
  const has = answered(reading, step);
  const done = data.state === "done";
  const late = lateBy(step, reading.today) > 0;
  const near = data.endsOn !== null && daysBetween(reading.today, data.endsOn) < 7;
  const waits = waitWords(step, context);
  const owner = linkValue(reading.engagement.links, id, "owner");
  return (
    <li id={id} className="border-b border-line py-2">
      <div className="grid grid-cols-[18px_30px_minmax(0,1fr)_24px_150px_140px_30px] items-center gap-x-3">
        <FinishBox
          engagementId={engagementId}
          itemId={id}
          what={name}
          done={done}
          disabled={!mayAct || data.state === "dropped"}
        />
        {mayEdit ? (
          <QuietOwner
            item={id}
            value={owner}
            people={people}
            label={t("ownerOf", { name })}
            none={t("noOwner")}
          />
        ) : (
          <Hand step={step} context={context} />
        )}
        <div className="min-w-0">
          <QuietText
            item={id}
            field="what"
            value={data.what}
            label={t("field.what")}
            placeholder={t("untitled")}
            className={`text-14 font-medium ${done ? "text-ink-2" : ""}`}
          />
          <p className="truncate text-12 text-ink-2">
            {[answers.where, answers.why].filter(Boolean).join(" · ")}
          </p>
          <TemplateMark fields={step.template} />
        </div>
        <SixDots
          answered={has}
          label={t("answeredOf", { count: questions.filter((one) => has[one]).length })}
        />
        <p className={`text-right text-13 ${late ? "font-semibold text-bad" : "text-ink-2"}`}>
          {(late || done || near) && timeWords(step, context)}
          {!late && !done && fruitsWords(step, context) && (
            <span className="block text-12 font-normal text-good">
              {fruitsWords(step, context)}
            </span>
          )}
        </p>
        <QuietDay
          item={id}
          field="endsOn"
          value={data.endsOn}
          label={t("endOf", { name })}
          placeholder={t("noEnd")}
        />
        <Link
          href={stepHref(context, id)}
          aria-label={t("open", { name })}
          className="grid size-[30px] place-items-center rounded-md text-ink-2 hover:bg-marine-wash hover:text-marine"
        >
          <Icon name="chevron-right" />
        </Link>
      </div>
      {waits && (
        <p
          className={`mt-1 ml-[84px] flex items-center gap-1.5 text-12 ${waits.grave ? "text-bad" : "text-watch"}`}
        >
          <Icon name="clock" size={14} />
          {waits.text}
        </p>
      )}
      <RowConflicts
        item={id}
        names={Object.fromEntries(people.map((face) => [face.id, face.name]))}
        watched={[
          { field: "what", value: data.what, as: "text", other: t("other.what") },
          { field: "endsOn", value: data.endsOn, as: "day", other: t("other.end") },
          { field: "link:owner", value: owner, as: "people", other: t("other.owner") },
        ]}
      />
    </li>
  );
}
