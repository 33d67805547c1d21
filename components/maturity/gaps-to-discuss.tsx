import { Term } from "@/components/glossary/term";
import { SectionHead } from "@/components/ui/section-head";
import { catalogueQuestion } from "@/lib/maturity/catalogue/rules";
import type { MaturityOverview } from "@/lib/maturity/queries";
import { consultantName } from "./headline";
import { RetainLevel, RetainRest } from "./retain-level";
import type { Words } from "./words";

type Latest = NonNullable<MaturityOverview["latest"]>;

/** The questions two levels apart or more: what each side chose, in its own words, and the level they settle on. */
export function GapsToDiscuss({
  engagementId,
  overview,
  latest,
  words: { t, f },
}: {
  engagementId: string;
  overview: MaturityOverview;
  latest: Latest;
  words: Words;
}) {
  const name = consultantName(overview);
  const gaps = latest.gaps.filter((gap) => gap.class === "discuss");
  const rest = latest.gaps.filter((gap) => gap.class !== "discuss" && gap.agreed === null).length;
  const settles = overview.may.settle && latest.revealed;
  if (name === null || (gaps.length === 0 && !(settles && rest > 0))) return null;
  return (
    <section aria-labelledby="gaps" className="mt-7 border-line border-t pt-4">
      <SectionHead
        id="gaps"
        title={<Term name="levelGap">{t("gaps.heading")}</Term>}
        aside={t("gaps.why")}
      />
      <ul className="grid gap-x-12 lg:grid-cols-2">
        {gaps.map((gap) => {
          const question = catalogueQuestion(gap.question);
          const short = question?.short[f.locale] ?? "";
          const said = (value: number) => question?.levels[value]?.[f.locale];
          return (
            <li
              key={gap.question}
              className="border-line py-3 max-lg:border-b max-lg:last:border-0"
            >
              <h3>{short}</h3>
              <dl className="mt-1 grid gap-1 text-13">
                <Side who={t("gaps.self", { value: gap.self })} said={said(gap.self)} />
                <Side
                  who={t("gaps.consultant", { name, value: gap.consultant })}
                  said={said(gap.consultant)}
                />
              </dl>
              <div className="mt-2">
                {settles ? (
                  <RetainLevel
                    engagementId={engagementId}
                    roundId={latest.roundId}
                    question={gap.question}
                    name={short}
                    retained={gap.agreed}
                  />
                ) : (
                  gap.agreed !== null && (
                    <p className="text-13 font-semibold">
                      {t("gaps.retained", { value: gap.agreed })}
                    </p>
                  )
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {settles && rest > 0 && (
        <RetainRest engagementId={engagementId} roundId={latest.roundId} count={rest} />
      )}
    </section>
  );
}

function Side({ who, said }: { who: string; said: string | undefined }) {
  return (
    <div className="grid grid-cols-[76px_1fr] gap-2">
      <dt className="font-semibold first-letter:uppercase">{who}</dt>
      <dd className="text-ink-2">{said}</dd>
    </div>
  );
}
