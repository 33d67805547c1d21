import { Term } from "@/components/glossary/term";
import type { Words } from "@/components/strategy/fields/views";
import { Icon } from "@/components/ui/icon";
import {
  hindranceScale,
  hindranceWords,
  type MapLine,
  skipped,
  statementGroups,
  statements,
} from "@/lib/diagnostic/hindrance/rules";
import type { Locale } from "@/lib/i18n/locale";
import type { Face } from "@/lib/live/rules";
import { HindranceMap } from "./map";
import { Questionnaire } from "./questionnaire";

export type HindranceView =
  | { as: "answer"; account: string; given: Record<string, number> }
  | { as: "map"; lines: readonly MapLine[] }
  | { as: "outside" };

/** What holds people back: to answer alone for the people of the client, the map for the consultants, nothing for anybody else. */
export function Hindrances({
  engagementId,
  view,
  people,
  locale,
  t,
}: {
  engagementId: string;
  view: HindranceView;
  people: readonly Face[];
  locale: Locale;
  t: Words;
}) {
  return (
    <section aria-labelledby="hindrances" className="max-w-[900px] pt-4">
      <h2 id="hindrances" className="mb-1">
        <Term name="hindrance">{t(`hindrance.heading.${view.as}`)}</Term>
      </h2>
      {view.as !== "map" && <p className="text-ink-2">{hindranceWords.intro[locale]}</p>}
      <p className="mt-2 mb-4 flex items-start gap-2 rounded-lg bg-marine-wash px-3.5 py-2 text-13 text-marine">
        <Icon name="lock" className="mt-0.5" />
        {view.as === "answer" ? hindranceWords.privacy[locale] : t(`hindrance.privacy.${view.as}`)}
      </p>
      {view.as === "answer" && (
        <Questionnaire
          account={view.account}
          engagementId={engagementId}
          groups={statementGroups.map(({ key, label }) => ({
            key,
            label: label[locale],
            statements: statements
              .filter(({ group }) => group === key)
              .map((statement) => ({ key: statement.key, text: statement.text[locale] })),
          }))}
          levels={hindranceScale.levels.map(({ label }) => label[locale])}
          skip={{ value: skipped, label: hindranceScale.special[0]?.label[locale] ?? "" }}
          given={view.given}
        />
      )}
      {view.as === "map" && (
        <HindranceMap
          engagementId={engagementId}
          lines={view.lines}
          people={people}
          locale={locale}
          t={t}
        />
      )}
    </section>
  );
}
