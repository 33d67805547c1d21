import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Desk } from "@/components/account/desk";
import { RuleSheet } from "@/components/coherence/open/rule-sheet";
import { rulesBySign } from "@/components/coherence/open/rules-by-sign";
import { SignList } from "@/components/coherence/open/sign-list";
import { PageHead } from "@/components/ui/page-head";
import { ownAccount } from "@/lib/account/queries";
import { requireViewer } from "@/lib/auth/session";
import { patience } from "@/lib/coherence/thresholds";
import { thresholdReason, thresholdWords } from "@/lib/i18n/coherence";
import type { Locale } from "@/lib/i18n/locale";
import { coherenceSettings } from "@/lib/practice/coherence/queries";
import { practice } from "@/lib/practice/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rules"))("page") };
}

/** Every rule of the coherence check in the open, to whoever is signed in. */
export default async function RulesPage() {
  const [viewer, t, tSigns, locale] = await Promise.all([
    requireViewer(),
    getTranslations("rules"),
    getTranslations("signs"),
    getLocale() as Promise<Locale>,
  ]);
  const account = ownAccount(viewer);
  const settings = coherenceSettings();
  const count = rulesBySign.reduce((sum, { rules }) => sum + rules.length, 0);
  const days = thresholdWords("patience", "", settings.patienceDays ?? patience.usual, locale);
  const tune = account.practiceRole === "owner";
  return (
    <Desk account={account} current="rules" practice={practice()}>
      <PageHead title={t("title", { count })} line={t("line")} />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[200px_1fr]">
        <SignList />
        <div className="grid gap-10">
          <section className="grid max-w-[68ch] gap-2 text-ink-2">
            <p>
              {t("patienceText", { days })} {thresholdReason("patience", "", locale)}
            </p>
            <p>{t("grey")}</p>
            <p>{t("tact")}</p>
          </section>
          {rulesBySign.map(({ sign, rules }) => (
            <section key={sign} id={sign} aria-labelledby={`${sign}-title`} className="scroll-mt-6">
              <h2 id={`${sign}-title`} className="mb-4 flex items-baseline gap-3 text-26">
                {tSigns(sign)}
                <span className="font-sans text-13 font-normal text-ink-2">
                  {t("count", { count: rules.length })}
                </span>
              </h2>
              <div className="grid gap-4">
                {rules.map((rule) => (
                  <RuleSheet key={rule.id} {...{ rule, settings, locale, tune }} />
                ))}
              </div>
            </section>
          ))}
        </div>
      </div>
    </Desk>
  );
}
