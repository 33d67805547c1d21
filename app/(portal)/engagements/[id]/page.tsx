import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { findingViews } from "@/components/coherence/finding-views";
import { FirstMeeting } from "@/components/engagement/overview/first-meeting";
import { LeadFigures } from "@/components/engagement/overview/lead-figures";
import { LoopLine } from "@/components/engagement/overview/loop-line";
import { MyTasks } from "@/components/engagement/overview/my-tasks";
import { NextCard } from "@/components/engagement/overview/next-card";
import { nextWords } from "@/components/engagement/overview/next-words";
import { RoseBlock } from "@/components/engagement/overview/rose-block";
import { SinceVisit } from "@/components/engagement/overview/since-visit";
import type { Words } from "@/components/engagement/overview/words";
import { fieldNames } from "@/components/history/field-names";
import { ruleNames } from "@/components/history/rule-names";
import { PanelWish } from "@/components/shell/panel-wish";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Ordinals } from "@/components/ui/ordinals";
import { PageHead } from "@/components/ui/page-head";
import { seeing } from "@/lib/access/rules";
import { seenNow } from "@/lib/access/seeing/queries";
import { ownAccount } from "@/lib/account/queries";
import { attempt } from "@/lib/action";
import { requireViewer } from "@/lib/auth/session";
import { now } from "@/lib/clock";
import { addDays, daysBetween } from "@/lib/engagement/days/rules";
import { loadChecked } from "@/lib/engagement/findings/queries";
import { isFirstMeeting, type MeetingKey } from "@/lib/engagement/first-meeting/rules";
import { type Overview, overviewOf } from "@/lib/engagement/overview/queries";
import { reviewSoon } from "@/lib/engagement/overview/rules";
import type { Stage } from "@/lib/engagement/rules";
import { noteVisit } from "@/lib/engagement/visit/commands";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import { dashboard } from "@/lib/kpi/dashboard/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("overview"))("page") };
}

const week = 7 * 86_400_000;

export default async function OverviewPage({ params }: PageProps<"/engagements/[id]">) {
  const [viewer, { id }, named, t, tSigns, tShell, fieldName, ruleName] = await Promise.all([
    requireViewer(),
    params,
    getLocale(),
    getTranslations("overview"),
    getTranslations("signs"),
    getTranslations("shell"),
    fieldNames(),
    ruleNames(),
  ]);
  const seen = attempt(() => {
    const lastVisit = noteVisit(viewer, id);
    return { lastVisit, overview: overviewOf(viewer, id, lastVisit ?? now() - week) };
  });
  if (!seen.ok) notFound();
  const { lastVisit, overview } = seen.value;
  const f = formatter(asLocale(named) ?? defaultLocale);
  const words: Words = { t, f };
  const base = `/engagements/${id}`;
  const hrefs: Partial<Record<Stage, string>> = {
    compare: `${base}/maturity`,
    adapt: `${base}/strategy`,
    act: `${base}/roadmap`,
    measure: `${base}/kpis`,
  };
  const tasks = (
    <MyTasks
      engagementId={id}
      tasks={overview.tasks}
      mayFinish={overview.mayFinish && !seeing(viewer, id)}
      team={overview.teamSteps}
      today={overview.today}
      words={words}
    />
  );
  if (!overview.whole)
    return (
      <ClientMessages namespaces={["overview"]}>
        <PageHead size="overview" title={t("title.supplier")} line={overview.name} />
        {tasks}
      </ClientMessages>
    );
  const { tiles } = dashboard(viewer, id, { today: overview.today, window: "month" });
  const leads = tiles.filter((tile) => overview.leads.includes(tile.id)).slice(0, 3);
  const guided = isFirstMeeting(overview.meeting, overview.openedOn, overview.today);
  const views = await findingViews(loadChecked(viewer, id));
  const next = overview.next && nextWords(overview.next, { ...views, hrefs }, words);
  return (
    <ClientMessages namespaces={["overview"]}>
      {overview.report.overall !== null && <PanelWish panel="own" />}
      <PageHead
        size="overview"
        title={
          <Title
            overview={overview}
            name={seenNow(viewer)?.person ?? ownAccount(viewer).name}
            words={words}
          />
        }
        line={<Ordinals text={lineOf(overview, words)} />}
        action={
          <>
            <ToReview overview={overview} base={base} words={words} />
            <Link href={`${base}/course`} className={buttonClass()}>
              {t("course")}
            </Link>
          </>
        }
      />
      <div className="grid items-center gap-x-8 gap-y-6 xl:grid-cols-[minmax(0,520px)_minmax(0,1fr)]">
        <RoseBlock
          report={overview.report}
          courseHref={`${base}/coherence`}
          signNames={(sign) => tSigns(sign)}
          words={words}
        />
        <div className="grid gap-4">
          {guided && (
            <FirstMeeting steps={overview.meeting} hrefs={meetingHrefs(base)} words={words} />
          )}
          {!guided && next && (
            <NextCard {...next} label={t("next.label")} whyLabel={t("next.whyThis")} />
          )}
          {!(guided && leads.length === 0) && (
            <LeadFigures tiles={leads} href={(kpi) => `${base}/kpis?kpi=${kpi}`} words={words} />
          )}
        </div>
      </div>
      <LoopLine
        notes={overview.stages}
        names={(stage) => tShell(`stages.${stage}`)}
        hrefs={hrefs}
        openedOn={overview.openedOn}
        words={words}
      />
      <div className="mt-8 grid gap-x-12 gap-y-8 border-t border-line pt-4 lg:grid-cols-2">
        {tasks}
        <SinceVisit
          told={overview.told}
          title={
            lastVisit === null
              ? t("told.first")
              : t("told.title", { when: f.relativeTime(lastVisit, now()) })
          }
          fieldName={fieldName}
          ruleName={ruleName}
          now={now()}
          words={words}
        />
      </div>
    </ClientMessages>
  );
}

/** On a phone the page greets whoever opens it (mockup 08a). */
function Title({ overview, name, words }: { overview: Overview; name: string; words: Words }) {
  const title = titleOf(overview, words);
  const small = title.charAt(0).toLocaleLowerCase(words.f.locale) + title.slice(1);
  const first = name.split(" ")[0] ?? name;
  return (
    <>
      <span className="max-sm:hidden">{title}</span>
      <span className="sm:hidden">{words.t("hello", { name: first, title: small })}</span>
    </>
  );
}

/** A review that is near is prepared from here; who does not edit reads what it will be about. */
function ToReview({
  overview,
  base,
  words: { t },
}: {
  overview: Overview;
  base: string;
  words: Words;
}) {
  const { review, today, mayPrepare } = overview;
  if (!review || review.on > addDays(today, reviewSoon)) return null;
  return (
    <Link href={`${base}/reviews/${review.id}`} className={buttonClass()}>
      {t(mayPrepare ? "prepareReview" : "readAgenda")}
    </Link>
  );
}

function titleOf({ heading }: Overview, { t }: Words): string {
  return heading.says === "begin"
    ? t("title.begin")
    : t(`title.${heading.says}`, { weak: heading.weak });
}

function meetingHrefs(base: string): Record<MeetingKey, string> {
  return {
    presences: `${base}/diagnostic#presences`,
    tools: `${base}/diagnostic#tools`,
    persona: `${base}/strategy?section=personas`,
    objective: `${base}/strategy`,
    maturity: `${base}/maturity`,
    course: `${base}/course`,
  };
}

function lineOf(
  { name, months, review, today, heading, openedOn }: Overview,
  { t, f }: Words,
): string {
  if (heading.says === "begin")
    return t("lineFirst", { name, when: f.relativeDay(openedOn, today) });
  // Inside a sentence a day without its weekday would want an article.
  const near = (day: string) =>
    daysBetween(today, day) < 7 ? f.relativeDay(day, today) : f.dayLong(day);
  const said = t("line", { name, month: f.ordinal(months) });
  const next = review
    ? t("review", { day: near(review.on), time: f.clock(review.at) })
    : t("noReview");
  return `${said} ${next}`;
}
