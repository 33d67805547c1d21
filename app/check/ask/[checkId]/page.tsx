import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Asked } from "@/components/check/asked";
import { CheckFrame } from "@/components/check/frame";
import { ClientMessages } from "@/components/client-messages";
import { checkQuestions, checkSigns, checkWords } from "@/lib/check/catalogue/rules";
import { guestCheck } from "@/lib/check/guest";
import { unknownAnswer } from "@/lib/check/rules";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import { practice } from "@/lib/practice/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("check");
  return { title: t("title"), robots: { index: false, follow: false }, referrer: "no-referrer" };
}

/** The questions of a quick check, for the prospect who came by its link. */
export default async function AskCheckPage({ params }: PageProps<"/check/ask/[checkId]">) {
  const [{ checkId }, asked, named] = await Promise.all([params, headers(), getLocale()]);
  const check = await guestCheck(asked, checkId);
  if (!check) redirect("/check/closed");
  if (check.engagementId !== null) redirect(`/check/result/${checkId}`);
  const locale = asLocale(named) ?? defaultLocale;
  const questions = checkSigns.flatMap((sign) =>
    sign.questions.map(({ key, text, help, answers }) => ({
      key,
      sign: sign.label[locale],
      text: text[locale],
      help: help?.[locale] ?? null,
      answers: answers.map((answer) => ({ value: answer.value, text: answer[locale] })),
    })),
  );
  const next = checkQuestions.findIndex(({ key }) => check.answers[key] === undefined);
  return (
    <CheckFrame mark={practice()} maker={check.maker} locale={locale}>
      <ClientMessages namespaces={["check-form"]}>
        <Asked
          key={locale}
          checkId={checkId}
          questions={questions}
          given={check.answers}
          intro={`${checkWords.intro[locale]} ${checkWords.privacy[locale]}`}
          start={next === -1 ? questions.length - 1 : next}
          unknown={{ value: unknownAnswer, text: checkWords.unknown[locale] }}
        />
      </ClientMessages>
    </CheckFrame>
  );
}
