import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { Questionnaire } from "@/components/maturity/ask/questionnaire";
import { queueOf } from "@/lib/access/rules";
import { attempt } from "@/lib/action";
import { requireViewer } from "@/lib/auth/session";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import { dimensions, questionsOf, questionTexts } from "@/lib/maturity/catalogue/rules";
import { myRound } from "@/lib/maturity/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("maturity.ask");
  return { title: t("page") };
}

export default async function AnswerPage({
  params,
}: PageProps<"/engagements/[id]/maturity/answer">) {
  const [viewer, { id }, named] = await Promise.all([requireViewer(), params, getLocale()]);
  const locale = asLocale(named) ?? defaultLocale;
  const seen = attempt(() => myRound(viewer, id));
  if (!seen.ok) notFound();
  const round = seen.value;
  if (!round || viewer.kind !== "account") redirect(`/engagements/${id}/maturity`);
  const asked = questionsOf(round.form);
  return (
    <ClientMessages namespaces={["maturity"]}>
      <Questionnaire
        // Another round, or the same read again, starts from what the server knows.
        key={round.roundId}
        account={queueOf(viewer, id)}
        engagementId={id}
        roundId={round.roundId}
        questions={asked.map((question) => questionTexts(question, locale))}
        dimensions={dimensions.map((dimension) => ({
          key: dimension.key,
          label: dimension.label[locale],
          questions: asked
            .filter((question) => dimension.questions.includes(question))
            .map((question) => question.key),
        }))}
        given={round.given}
        startAt={round.resumeAt}
        asConsultant={round.asConsultant}
      />
    </ClientMessages>
  );
}
