import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { AllAnswers } from "@/components/maturity/all-answers";
import { GapsToDiscuss } from "@/components/maturity/gaps-to-discuss";
import { headline } from "@/components/maturity/headline";
import { NextLevels } from "@/components/maturity/next-levels";
import { OpenRound } from "@/components/maturity/open-round";
import { PublicFigure } from "@/components/maturity/public-figure";
import { RevealRound } from "@/components/maturity/reveal-round";
import { ScoreRadar } from "@/components/maturity/score-radar";
import { StartRound } from "@/components/maturity/start-round";
import { TwoViews } from "@/components/maturity/two-views";
import type { Translate } from "@/components/maturity/words";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Ordinals } from "@/components/ui/ordinals";
import { PageHead } from "@/components/ui/page-head";
import { attempt } from "@/lib/action";
import { requireViewer } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import { type MaturityOverview, maturityOverview } from "@/lib/maturity/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("maturity");
  return { title: t("page") };
}

export default async function MaturityPage({ params }: PageProps<"/engagements/[id]/maturity">) {
  const [viewer, { id }, named] = await Promise.all([requireViewer(), params, getLocale()]);
  const locale = asLocale(named) ?? defaultLocale;
  const seen = attempt(() => maturityOverview(viewer, id, today()));
  if (!seen.ok) notFound();
  const overview = seen.value;
  const { latest, open, may } = overview;
  const t = await getTranslations("maturity");
  const words = { t, f: formatter(locale) };
  const { title, line } = headline(t, words.f, overview);
  return (
    <ClientMessages namespaces={["maturity"]}>
      <PageHead
        title={title}
        line={<Ordinals text={line} />}
        action={<Actions id={id} overview={overview} t={t} />}
      />
      {open && (
        <OpenRound open={open} names={overview.names} mayAnswer={may.answer} words={words} />
      )}
      {latest && !latest.revealed && (
        <p className="mb-4 rounded-lg bg-watch-wash px-4 py-2 text-13 text-watch">
          {t("line.unrevealed")}
        </p>
      )}
      {latest && (
        <>
          <div className="grid gap-x-12 gap-y-8 xl:grid-cols-[464px_1fr]">
            <ScoreRadar overview={overview} latest={latest} words={words} />
            <TwoViews overview={overview} latest={latest} words={words} />
          </div>
          <GapsToDiscuss engagementId={id} overview={overview} latest={latest} words={words} />
          <NextLevels engagementId={id} lifts={latest.lifts} mayEdit={may.edit} words={words} />
          <AllAnswers overview={overview} latest={latest} words={words} />
        </>
      )}
      {!latest && !open && <Empty id={id} mayAnswer={may.answer} t={t} />}
      <PublicFigure yearlyBudget={overview.yearlyBudget} words={words} />
    </ClientMessages>
  );
}

/** One primary button: to answer while a round is open, to open the answers once the consultant may, else to begin again. */
function Actions({ id, overview, t }: { id: string; overview: MaturityOverview; t: Translate }) {
  const { open, latest, may } = overview;
  const answered = open ? open.mine >= open.asked : false;
  const reveals = may.consult && (open?.people?.length ?? 0) > 0;
  return (
    <>
      {latest && (
        <a href="#answers" className={buttonClass()}>
          {t("act.review")}
        </a>
      )}
      {open && may.answer && (
        <Link
          href={`/engagements/${id}/maturity/answer`}
          className={buttonClass({ variant: answered ? "secondary" : "primary" })}
        >
          {t(open.mine > 0 ? "act.resume" : "act.answer")}
        </Link>
      )}
      {open && reveals && (
        <RevealRound
          engagementId={id}
          roundId={open.roundId}
          variant={answered ? "primary" : "secondary"}
        />
      )}
      {!open && latest && may.answer && <StartRound engagementId={id} form="full" label="again" />}
    </>
  );
}

function Empty({ id, mayAnswer, t }: { id: string; mayAnswer: boolean; t: Translate }) {
  return (
    <EmptyState
      drawing="compass"
      purpose={t("empty.what")}
      example={mayAnswer ? `${t("empty.example")} ${t("empty.blind")}` : t("empty.observer")}
      action={
        mayAnswer && (
          <>
            <StartRound engagementId={id} form="full" label="start" />
            <StartRound engagementId={id} form="core" label="startCore" variant="secondary" />
          </>
        )
      }
    />
  );
}
