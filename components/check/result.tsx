import { getTranslations } from "next-intl/server";
import { Rose } from "@/components/rose/rose";
import {
  bands,
  checkSigns,
  checkWords,
  type Language,
  overallWords,
} from "@/lib/check/catalogue/rules";
import type { CheckResult as Result } from "@/lib/check/rules";
import type { Formatter } from "@/lib/format/format";

/** The result of a quick check: the rose, the whole in a sentence, then each sign with the one thing to do; one A4 in print. */
export async function CheckResult({ result, format: f }: { result: Result; format: Formatter }) {
  const t = await getTranslations("check.result");
  const language: Language = f.locale;
  const overall = overallWords.find(({ band }) => band === result.band);
  const first = checkSigns.find(({ key }) => key === result.first);
  return (
    <>
      <section className="grid items-center gap-x-10 gap-y-4 sm:grid-cols-[340px_1fr] print:grid-cols-[200px_1fr] print:gap-x-6">
        <Rose signs={result.signs} overall={result.overall} size={320} />
        <div>
          <p className="text-16 print:text-13">
            {overall ? overall[language] : checkWords.noOverall[language]}
          </p>
          {first && (
            <div className="mt-4 border-l-2 border-buoy pl-4 print:mt-2">
              <h2 className="text-16">{t("first", { sign: first.label[language] })}</h2>
              <p className="mt-1">{first.tomorrow[language]}</p>
            </div>
          )}
          <p className="mt-4 text-13 text-ink-2 print:mt-2">
            {t("coverage", { given: result.given, asked: result.asked })}{" "}
            {result.unknown && checkWords.unknownResult[language]}
          </p>
        </div>
      </section>
      <section aria-labelledby="signs" className="mt-8 print:mt-4">
        <h2 id="signs">{t("signs")}</h2>
        <ul className="mt-3 grid gap-x-10 sm:grid-cols-2 print:mt-1 print:grid-cols-2 print:gap-x-6">
          {checkSigns.map((sign) => {
            const stand = result.signs.find((one) => one.sign === sign.key);
            const band = bands.find(({ key }) => key === stand?.band);
            const said = sign.results.find((one) => one.band === stand?.band);
            return (
              <li
                key={sign.key}
                className="break-inside-avoid border-t border-line py-3.5 print:py-1.5 print:text-12"
              >
                <p className="flex flex-wrap items-baseline justify-between gap-x-3">
                  <b className="font-serif text-18 font-[520] print:text-14">
                    {sign.label[language]}
                  </b>
                  {band && stand?.score != null && (
                    <span className="text-13 text-ink-2">
                      {band.label[language]}, {f.percent(Math.round(stand.score))}
                    </span>
                  )}
                </p>
                <p className="mt-1">{said ? said[language] : checkWords.noData[language]}</p>
                <p className="mt-1.5 text-ink-2 print:mt-0.5">
                  <b className="font-semibold text-ink">{checkWords.tomorrow[language]}</b>{" "}
                  {sign.tomorrow[language]}
                </p>
              </li>
            );
          })}
        </ul>
      </section>
      <p className="mt-5 border-t border-line pt-4 text-13 text-ink-2 print:mt-2 print:pt-2 print:text-12">
        {checkWords.caution[language]}
      </p>
    </>
  );
}
