import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { rulesBySign } from "@/components/coherence/open/rules-by-sign";
import { PatienceSetting } from "@/components/coherence/tune/patience-setting";
import { RuleSetting } from "@/components/coherence/tune/rule-setting";
import { settingView } from "@/components/coherence/tune/setting-view";
import { PracticeFrame } from "@/components/practice/frame";
import { Link } from "@/components/ui/link";
import { SectionHead } from "@/components/ui/section-head";
import { ownAccount } from "@/lib/account/queries";
import { requireViewer } from "@/lib/auth/session";
import { patience } from "@/lib/coherence/thresholds";
import { thresholdReason } from "@/lib/i18n/coherence";
import type { Locale } from "@/lib/i18n/locale";
import { coherenceSettings } from "@/lib/practice/coherence/queries";
import { practice } from "@/lib/practice/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rules-tune"))("page") };
}

/** The rules as this practice sets them: off, or with other figures. */
export default async function PracticeRulesPage() {
  const [viewer, t, tSigns, locale] = await Promise.all([
    requireViewer(),
    getTranslations("rules-tune"),
    getTranslations("signs"),
    getLocale() as Promise<Locale>,
  ]);
  const account = ownAccount(viewer);
  if (account.practiceRole !== "owner") notFound();
  const settings = coherenceSettings();
  return (
    <PracticeFrame
      practice={practice()}
      account={account}
      current="rules"
      title={t("title")}
      line={t("line")}
      action={
        <Link
          href="/rules"
          className="inline-flex min-h-9 items-center text-marine underline underline-offset-2 max-sm:min-h-11"
        >
          {t("all")}
        </Link>
      }
    >
      <ClientMessages namespaces={["rules-tune"]}>
        <div className="grid max-w-[860px] gap-10">
          <section>
            <SectionHead title={t("patience")} />
            <p className="mb-4 text-ink-2">{thresholdReason("patience", "", locale)}</p>
            <PatienceSetting
              days={settings.patienceDays ?? patience.usual}
              usual={patience.usual}
            />
          </section>
          {rulesBySign.map(({ sign, rules }) => (
            <section key={sign}>
              <SectionHead title={tSigns(sign)} />
              <ul className="rounded-xl border border-line bg-sheet">
                {rules.map(({ id }) => (
                  <RuleSetting key={id} setting={settingView(id, settings, locale)} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      </ClientMessages>
    </PracticeFrame>
  );
}
