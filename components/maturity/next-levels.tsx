import { Term } from "@/components/glossary/term";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { SectionHead } from "@/components/ui/section-head";
import { catalogueQuestion, dimensionOf, liftNote } from "@/lib/maturity/catalogue/rules";
import type { MaturityOverview } from "@/lib/maturity/queries";
import { LiftStep } from "./lift-step";
import type { Words } from "./words";

type Lift = NonNullable<MaturityOverview["latest"]>["lifts"][number];

/** The three next levels that cost least for what they bring; each becomes a step at a press. */
export function NextLevels({
  engagementId,
  lifts,
  mayEdit,
  words,
}: {
  engagementId: string;
  lifts: Lift[];
  mayEdit: boolean;
  words: Words;
}) {
  const { t, f } = words;
  return (
    <section aria-labelledby="lifts" className="mt-7 border-line border-t pt-4">
      <SectionHead
        id="lifts"
        title={<Term name="level">{t("lift.heading")}</Term>}
        aside={t("lift.order")}
      />
      {lifts.length === 0 && <p className="text-ink-2">{t("lift.top")}</p>}
      <ol className="grid max-lg:gap-4 lg:grid-cols-3 lg:grid-rows-[auto_1fr_auto]">
        {lifts.map((lift) => (
          <NextLevel
            key={lift.question}
            lift={lift}
            engagementId={engagementId}
            mayEdit={mayEdit}
            words={words}
          />
        ))}
      </ol>
      <p className="mt-3 text-12 text-ink-2">{liftNote[f.locale]}</p>
    </section>
  );
}

function NextLevel({
  lift,
  engagementId,
  mayEdit,
  words: { t, f },
}: {
  lift: Lift;
  engagementId: string;
  mayEdit: boolean;
  words: Words;
}) {
  const question = catalogueQuestion(lift.question);
  const dimension = dimensionOf(lift.question)?.label[f.locale] ?? "";
  return (
    <li className="flex flex-col gap-2 max-lg:border-line max-lg:border-b max-lg:pb-4 max-lg:last:border-0 lg:row-span-3 lg:grid lg:grid-rows-subgrid lg:border-line lg:border-l lg:px-6 lg:pt-1 lg:first:border-0 lg:first:pl-0 lg:last:pr-0">
      <p className="flex items-center gap-2 font-serif text-20 leading-none text-ink-2">
        <span className="sr-only">{t("lift.level", { from: lift.from, to: lift.to })}</span>
        <span aria-hidden="true">{lift.from}</span>
        <Icon name="arrow-right" size={18} />
        <span
          aria-hidden="true"
          className="grid size-7 place-items-center rounded-full border-[1.5px] border-ink text-16 text-ink"
        >
          {lift.to}
        </span>
        <span className="weight-550 ml-2 font-sans text-12 text-good">
          {t("lift.gain", {
            value: f.number(lift.dimensionGain / 25, { decimals: 1 }),
            dimension: lowered(dimension),
          })}
        </span>
      </p>
      <div className="grow">
        <p className="text-13 text-ink-2">{question?.short[f.locale]}</p>
        <h3 className="mt-0.5 mb-1">{question?.lift[lift.from]?.step[f.locale]}</h3>
        <p className="text-13 text-ink-2">{question?.levels[lift.to]?.[f.locale]}</p>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="text-13 font-semibold">
          {t("lift.cost", { hours: f.hours(lift.hours), weeks: lift.weeks })}
        </span>
        {lift.stepId ? (
          <Link
            href={`/engagements/${engagementId}/roadmap/${lift.stepId}`}
            className="weight-550 inline-flex min-h-[30px] items-center gap-1 text-13 max-sm:min-h-11"
          >
            <Icon name="check" size={14} />
            {t("lift.added")}
          </Link>
        ) : (
          mayEdit && (
            <LiftStep engagementId={engagementId} question={lift.question} from={lift.from} />
          )
        )}
      </div>
    </li>
  );
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
