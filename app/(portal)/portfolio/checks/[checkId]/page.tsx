import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Desk } from "@/components/account/desk";
import { CheckAnswers } from "@/components/check/answers";
import { OpenEngagement } from "@/components/check/open-engagement";
import { CheckResult } from "@/components/check/result";
import { ClientMessages } from "@/components/client-messages";
import { PrintButton } from "@/components/course/print-button";
import { BackLink } from "@/components/ui/back-link";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Ordinals } from "@/components/ui/ordinals";
import { PageHead } from "@/components/ui/page-head";
import { ownAccount } from "@/lib/account/queries";
import { attempt } from "@/lib/action";
import { requireViewer } from "@/lib/auth/session";
import { readCheck } from "@/lib/check/queries";
import { calendarDay } from "@/lib/format/durations";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import { practice } from "@/lib/practice/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("check.list"))("page") };
}

/** What a prospect answered, and the engagement that may come of it. */
export default async function ReadCheckPage({ params }: PageProps<"/portfolio/checks/[checkId]">) {
  const [viewer, { checkId }, t, named] = await Promise.all([
    requireViewer(),
    params,
    getTranslations("check"),
    getLocale(),
  ]);
  const seen = attempt(() => readCheck(viewer, checkId));
  if (!seen.ok) notFound();
  const check = seen.value;
  const f = formatter(asLocale(named) ?? defaultLocale);
  return (
    <Desk account={ownAccount(viewer)} current="portfolio" practice={practice()}>
      <BackLink href="/portfolio/checks">{t("list.page")}</BackLink>
      <PageHead
        title={t("resultOf", { company: check.company })}
        line={
          <Ordinals text={t("list.answeredOn", { day: f.day(calendarDay(check.answeredAt)) })} />
        }
        action={
          <>
            <PrintButton>{t("print")}</PrintButton>
            {check.engagementId && (
              <Link
                href={`/engagements/${check.engagementId}`}
                className={buttonClass({ variant: "primary" })}
              >
                {t("toEngagement")}
              </Link>
            )}
          </>
        }
      />
      <CheckResult result={check.result} format={f} />
      {check.engagementId === null && (
        <ClientMessages namespaces={["auth", "check-make", "portfolio"]}>
          <OpenEngagement checkId={check.id} company={check.company} />
        </ClientMessages>
      )}
      <CheckAnswers answers={check.answers} locale={f.locale} />
    </Desk>
  );
}
