import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { EraseOwn } from "@/components/check/erase-own";
import { CheckFrame } from "@/components/check/frame";
import { CheckResult } from "@/components/check/result";
import { ClientMessages } from "@/components/client-messages";
import { Link } from "@/components/ui/link";
import { Ordinals } from "@/components/ui/ordinals";
import { PageHead } from "@/components/ui/page-head";
import { checkWords } from "@/lib/check/catalogue/rules";
import { guestCheck } from "@/lib/check/guest";
import { resultOf } from "@/lib/check/rules";
import { calendarDay } from "@/lib/format/durations";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import { practice } from "@/lib/practice/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("check");
  return { title: t("title"), robots: { index: false, follow: false }, referrer: "no-referrer" };
}

/** The result of a quick check, to read, print and keep, for the prospect who came by its link. */
export default async function CheckResultPage({ params }: PageProps<"/check/result/[checkId]">) {
  const [{ checkId }, asked, named, t] = await Promise.all([
    params,
    headers(),
    getLocale(),
    getTranslations("check"),
  ]);
  const check = await guestCheck(asked, checkId);
  if (!check) redirect("/check/closed");
  if (check.answeredAt === null) redirect(`/check/ask/${checkId}`);
  const locale = asLocale(named) ?? defaultLocale;
  const f = formatter(locale);
  const day = f.day(calendarDay(check.answeredAt));
  return (
    <CheckFrame mark={practice()} maker={check.maker} locale={locale} print>
      <PageHead
        title={t("resultOf", { company: check.company })}
        line={<Ordinals text={t("answeredOn", { day })} />}
      />
      <CheckResult result={resultOf(check.answers)} format={f} />
      <div className="mt-4 text-13 text-ink-2 print:hidden">
        <p>{checkWords.privacy[locale]}</p>
        <p className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-1">
          {check.engagementId === null && (
            <Link href={`/check/ask/${checkId}`} className="inline-flex min-h-11 items-center">
              {t("again")}
            </Link>
          )}
          <ClientMessages namespaces={["check-form"]}>
            <EraseOwn checkId={checkId} />
          </ClientMessages>
        </p>
      </div>
    </CheckFrame>
  );
}
