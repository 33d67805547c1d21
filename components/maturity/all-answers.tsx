import { Icon } from "@/components/ui/icon";
import { Table } from "@/components/ui/table";
import { dimensions, type Question } from "@/lib/maturity/catalogue/rules";
import type { MaturityOverview } from "@/lib/maturity/queries";
import { notConcerned } from "@/lib/maturity/rules";
import { isLevel, type Mark } from "@/lib/maturity/sheet/rules";
import { consultantName } from "./headline";
import type { Words } from "./words";

type Latest = NonNullable<MaturityOverview["latest"]>;

/** Every question of the round with what each series says of it, folded until asked for. */
export function AllAnswers({
  overview,
  latest,
  words: { t, f },
}: {
  overview: MaturityOverview;
  latest: Latest;
  words: Words;
}) {
  const name = consultantName(overview);
  const { self, consultant, agreed } = latest.sheets;
  const series = [
    ...(latest.raters.self.length > 0 ? [{ label: t("answers.team"), sheet: self }] : []),
    ...(name ? [{ label: name, sheet: consultant }] : []),
    ...(agreed.size > 0 ? [{ label: t("answers.agreed"), sheet: agreed }] : []),
  ];
  const asked = (question: Question) => latest.form === "full" || question.core;
  return (
    <details id="answers" className="group mt-7 scroll-mt-4 border-line border-t pt-4">
      <summary className="flex min-h-9 items-center gap-2 font-serif text-20 weight-550 max-sm:min-h-11">
        <Icon name="chevron-right" className="transition-transform group-open:rotate-90" />
        {t("answers.heading")}
      </summary>
      {dimensions.map((dimension) => (
        <div key={dimension.key} className="mt-4">
          <h3 className="mb-1">{dimension.label[f.locale]}</h3>
          <Table caption={dimension.label[f.locale]}>
            <thead>
              <tr>
                <th scope="col">{t("answers.question")}</th>
                {series.map(({ label }) => (
                  <th key={label} scope="col" data-num="" className="w-32">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {dimension.questions.filter(asked).map((question) => (
                <tr key={question.key}>
                  <th scope="row">{question.short[f.locale]}</th>
                  {series.map(({ label, sheet }) => (
                    <td key={label} data-num="" data-label={label}>
                      {said(sheet.get(question.key), sheet === agreed)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      ))}
    </details>
  );

  function said(mark: Mark | undefined, together: boolean) {
    if (!mark)
      return (
        <span className="text-ink-2">{t(together ? "answers.toSettle" : "answers.missing")}</span>
      );
    if (!isLevel(mark.value))
      return (
        <span className="text-ink-2">
          {t(mark.value === notConcerned ? "answers.na" : "answers.unknown")}
        </span>
      );
    return (
      <span>
        {mark.low !== mark.high && (
          <span className="text-12 text-ink-2">
            {t("answers.spread", { low: mark.low, high: mark.high })}{" "}
          </span>
        )}
        {mark.value}
      </span>
    );
  }
}
