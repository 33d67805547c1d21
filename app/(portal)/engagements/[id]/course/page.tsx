import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { AnswerCourse } from "@/components/course/answer";
import { PrintButton } from "@/components/course/print-button";
import { CourseSheet } from "@/components/course/sheet";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Ordinals } from "@/components/ui/ordinals";
import { PageHead } from "@/components/ui/page-head";
import { can, seesWhole } from "@/lib/access/rules";
import { attempt } from "@/lib/action";
import { requireViewer } from "@/lib/auth/session";
import { forAudience } from "@/lib/coherence/audience";
import { signs } from "@/lib/coherence/finding";
import { courseOf } from "@/lib/course/rules";
import { loadChecked } from "@/lib/engagement/findings/queries";
import { nextReview } from "@/lib/engagement/overview/rules";
import { calendarDay } from "@/lib/format/durations";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import { practice } from "@/lib/practice/queries";
import { readProse } from "@/lib/prose/queries";
import { plainText } from "@/lib/prose/rules";
import { sinceApproved } from "@/lib/strategy/version/queries";
import { approvedVersion } from "@/lib/strategy/version/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("course"))("page") };
}

export default async function CoursePage({ params }: PageProps<"/engagements/[id]/course">) {
  const [viewer, { id }, t, named] = await Promise.all([
    requireViewer(),
    params,
    getTranslations("course"),
    getLocale(),
  ]);
  const seen = attempt(() => loadChecked(viewer, id));
  if (!seen.ok || !seesWhole(seen.value.sight.standing.role)) notFound();
  const { sight, reading } = seen.value;
  // The page is handed over: whoever prints it, it says what the client may see.
  const report = forAudience(seen.value.report, "client");
  const course = courseOf(reading);
  const { personId, role } = sight.standing;
  const mine = course.readers.find((reader) => reader.id === personId);
  const percent = (score: number | null) => (score === null ? null : score * 100);
  const approved = approvedVersion(reading);
  const version = approved && {
    number: approved.number,
    on: calendarDay(approved.approvedAt),
    since: sinceApproved(viewer, id)?.length ?? null,
  };
  const f = formatter(asLocale(named) ?? defaultLocale);
  if (!course.ready)
    return (
      <>
        <PageHead title={t("page")} />
        <EmptyState
          drawing="page"
          purpose={t("empty")}
          example={t("emptyExample")}
          action={
            <Link
              href={`/engagements/${id}/strategy`}
              className={buttonClass({ variant: "primary" })}
            >
              {t("emptyAction")}
            </Link>
          }
        />
      </>
    );
  return (
    <ClientMessages namespaces={["course"]}>
      <div className="mx-auto mb-4 flex max-w-[820px] flex-wrap items-end justify-between gap-2 print:hidden">
        {mine && can(role, "answer") ? (
          <AnswerCourse engagementId={id} said={mine.said?.what ?? null} />
        ) : (
          <span />
        )}
        <PrintButton>{t("print")}</PrintButton>
        {version?.since ? (
          <p className="basis-full text-13 text-ink-2">
            <Link
              href={`/engagements/${id}/strategy/compare?from=v${version.number}&to=now`}
              className="underline decoration-line underline-offset-4 hover:text-marine max-sm:inline-flex max-sm:min-h-11 max-sm:items-center"
            >
              <Ordinals
                text={t("sinceVersion", {
                  count: version.since,
                  number: version.number,
                  day: f.day(version.on),
                })}
              />
            </Link>
          </p>
        ) : null}
      </div>
      <CourseSheet
        course={course}
        name={sight.engagement.name}
        practice={practice()}
        sentence={plainText(readProse(viewer, id, "positioning")).split("\n")[0] ?? ""}
        rose={{
          signs: signs.map((sign) => ({ sign, score: percent(report.signs[sign].score) })),
          overall: percent(report.overall),
        }}
        review={nextReview(reading)}
        today={reading.today}
        version={version}
        format={f}
      />
    </ClientMessages>
  );
}
