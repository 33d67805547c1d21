import { Ordinals } from "@/components/ui/ordinals";
import { sentence } from "@/lib/i18n/coherence";
import type { PointView } from "@/lib/review/point/rules";
import type { ReviewView } from "@/lib/review/queries";
import { questionName, type Words } from "../words";
import { GapStage } from "./gap-stage";
import { LiftStage } from "./lift-stage";
import { lineClass } from "./line";
import { LookBackStage } from "./look-back-stage";
import { SinceStage } from "./since-stage";
import { StepLines } from "./step-lines";

/** What the shared screen shows of one point, above what is decided of it. */
export function Stage({
  point,
  review,
  mayEdit,
  words,
}: {
  point: PointView;
  review: ReviewView;
  mayEdit: boolean;
  words: Words;
}) {
  const { t, f } = words;
  const { about } = point;
  switch (about.is) {
    case "since":
      return <SinceStage since={review.since} words={words} />;
    case "gap":
      return <GapStage gap={about.gap} words={words} />;
    case "late":
      return <StepLines steps={about.steps} today={review.today} words={words} />;
    case "look-back":
      return <LookBackStage taken={about.taken} mayEdit={mayEdit} words={words} />;
    case "finding": {
      const said = sentence(about.finding, f.locale);
      return (
        <div className="max-w-[46ch] space-y-6">
          <p className="font-serif text-20 leading-[1.35] xl:text-26">{said.evidence}</p>
          {said.stakes && <p className="text-16 font-semibold xl:text-20">{said.stakes}</p>}
          <dl className="space-y-3 text-16 xl:text-18">
            <Explained term={t("finding.why")} text={said.why} />
            <Explained term={t("finding.settle")} text={said.settle} />
          </dl>
        </div>
      );
    }
    case "feedback":
      return (
        <ul className="max-w-[60ch] space-y-6">
          {about.said.map((one, index) => (
            <li key={one.id} data-item={index} className={lineClass}>
              <p className="font-serif text-20 leading-[1.35] italic xl:text-26">{one.text}</p>
              <p className="mt-1 text-ink-2">
                <Ordinals
                  text={
                    one.receivedOn
                      ? t("feedback.received", {
                          source: one.source || t("feedback.unsaid"),
                          day: f.day(one.receivedOn),
                        })
                      : one.source || t("feedback.unsaid")
                  }
                />
              </p>
            </li>
          ))}
        </ul>
      );
    case "maturity":
      return (
        <ul className="max-w-[72ch] divide-y divide-line">
          {about.questions.map((one, index) => (
            <li
              key={one.question}
              data-item={index}
              className={`flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 py-4 ${lineClass}`}
            >
              <span className="text-18 xl:text-20">{questionName(one.question, words)}</span>
              <span className="flex flex-wrap gap-x-6 text-ink-2">
                <Level who={t("maturity.self")} level={t("maturity.level", { n: one.self })} />
                <Level
                  who={t("maturity.consultant")}
                  level={t("maturity.level", { n: one.consultant })}
                />
                {one.agreed !== null && (
                  <Level
                    who={t("maturity.agreed")}
                    level={t("maturity.level", { n: one.agreed })}
                  />
                )}
              </span>
            </li>
          ))}
        </ul>
      );
    case "lift":
      return <LiftStage steps={about.steps} words={words} />;
    case "point":
      return null;
    case "sign":
      return <Decided review={review} words={words} />;
    default:
      return <p className="text-18 text-ink-2 xl:text-20">{t("gone")}</p>;
  }
}

function Explained({ term, text }: { term: string; text: string }) {
  return (
    <div>
      <dt className="text-ink-2">{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function Level({ who, level }: { who: string; level: string }) {
  return (
    <span>
      {who} <strong className="font-semibold text-ink">{level}</strong>
    </span>
  );
}

/** Before signing: every decision of the day, read over together. */
function Decided({ review, words: { t, f } }: { review: ReviewView; words: Words }) {
  if (review.decisions.length === 0)
    return <p className="text-18 text-ink-2 xl:text-20">{t("decide.none")}</p>;
  return (
    <ol className="max-w-[80ch] divide-y divide-line">
      {review.decisions.map((decision, index) => (
        <li key={decision.id} data-item={index} className={`py-3.5 ${lineClass}`}>
          <p className="text-ink-2">{decision.question}</p>
          <p className="text-18 xl:text-20">
            <strong className="font-semibold">{decision.choice}</strong>
            {" · "}
            <span className="font-serif">{decision.reason}</span>
          </p>
          {decision.lookBackOn && (
            <p className="text-ink-2">
              <Ordinals text={t("decide.untilDay", { day: f.day(decision.lookBackOn) })} />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
