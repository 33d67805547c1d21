import { Initials } from "@/components/live/face";
import type { Words } from "@/components/strategy/fields/views";
import { Fold } from "@/components/strategy/item/fold";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { type MapLine, strongFrom } from "@/lib/diagnostic/hindrance/rules";
import type { Locale } from "@/lib/i18n/locale";
import type { Face } from "@/lib/live/rules";
import { PlanTalk } from "./plan-talk";

/** What holds people back, for the consultants' eyes: who answered what, what to say, what to ask, and a first small step. */
export function HindranceMap({
  engagementId,
  lines,
  people,
  locale,
  t,
}: {
  engagementId: string;
  lines: readonly MapLine[];
  people: readonly Face[];
  locale: Locale;
  t: Words;
}) {
  if (lines.length === 0)
    return (
      <EmptyState
        purpose={t("hindrance.mapEmpty")}
        example={t("hindrance.mapExample")}
        drawing="boat"
      />
    );
  const who = (id: string) => people.find((face) => face.id === id);
  return (
    <ul className="border-t border-line">
      {lines.map(({ statement, answers, differ, waiting }) => (
        <li key={statement.key} className="border-b border-line py-3">
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
            <h3 className="min-w-0 flex-[1_1_300px] font-serif text-16">
              {statement.text[locale]}
            </h3>
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              {differ && <Chip tone="line">{t("hindrance.differ")}</Chip>}
              {waiting && <Chip tone="watch">{t("hindrance.waiting")}</Chip>}
              {answers.map(({ person, value, planned }) => {
                const face = who(person);
                return (
                  <span key={person} className="inline-flex items-center gap-1.5">
                    {face && <Initials face={face} />}
                    <span className="sr-only">{face?.name}</span>
                    <b className={value >= strongFrom ? "text-watch" : ""}>{value}</b>
                    {planned && value >= strongFrom && (
                      <span className="text-12 text-good">{t("hindrance.planned")}</span>
                    )}
                  </span>
                );
              })}
            </span>
          </div>
          <Fold
            label={t("hindrance.talk")}
            name={t("hindrance.talkOf", { statement: statement.text[locale] })}
          >
            <dl className="grid gap-3 text-14 sm:grid-cols-3 sm:gap-6">
              <Part term={t("hindrance.open")} text={statement.question[locale]} serif />
              <Part term={t("hindrance.answer")} text={statement.answer[locale]} />
              <Part term={t("hindrance.first")} text={statement.firstStep[locale]} />
            </dl>
            <PlanTalk
              engagementId={engagementId}
              statement={statement.key}
              people={answers
                .filter(({ value, planned }) => value >= strongFrom && !planned)
                .map(({ person }) => ({ id: person, name: who(person)?.name ?? "" }))}
            />
          </Fold>
        </li>
      ))}
    </ul>
  );
}

function Part({ term, text, serif }: { term: string; text: string; serif?: true }) {
  return (
    <div>
      <dt className="weight-550 mb-0.5 text-12 text-ink-2">{term}</dt>
      <dd className={serif ? "font-serif text-16 italic" : ""}>{text}</dd>
    </div>
  );
}
