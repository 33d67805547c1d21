import { getTranslations } from "next-intl/server";
import { checkSigns, checkWords, type Language } from "@/lib/check/catalogue/rules";
import { type CheckAnswers as Given, unknownAnswer } from "@/lib/check/rules";

/** Every question with the sentence that the prospect chose, folded away until it is wanted. */
export async function CheckAnswers({ answers, locale }: { answers: Given; locale: Language }) {
  const t = await getTranslations("check");
  return (
    <details className="mt-8 print:hidden">
      <summary className="inline-flex min-h-11 cursor-pointer items-center font-medium text-marine">
        {t("answers")}
      </summary>
      <dl className="mt-2 max-w-[760px]">
        {checkSigns.flatMap((sign) =>
          sign.questions.map(({ key, text, answers: sentences }) => {
            const value = answers[key];
            const said =
              value === unknownAnswer
                ? checkWords.unknown[locale]
                : sentences.find((one) => one.value === value)?.[locale];
            return (
              <div key={key} className="border-t border-line py-2.5">
                <dt className="text-13 text-ink-2">
                  {sign.label[locale]} · {text[locale]}
                </dt>
                <dd className={said ? undefined : "text-ink-2"}>{said ?? t("unanswered")}</dd>
              </div>
            );
          }),
        )}
      </dl>
    </details>
  );
}
