import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Lives } from "@/components/coherence/course/lives";
import { RoseTable } from "@/components/coherence/course/rose-table";
import { SignLines } from "@/components/coherence/course/sign-lines";
import { Stretches } from "@/components/coherence/course/stretches";
import { percent, type RoseWords } from "@/components/coherence/course/words";
import { BackLink } from "@/components/ui/back-link";
import { buttonClass } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Ordinals } from "@/components/ui/ordinals";
import { PageHead } from "@/components/ui/page-head";
import { SectionHead } from "@/components/ui/section-head";
import { attempt } from "@/lib/action";
import { requireViewer } from "@/lib/auth/session";
import { type RoseCourse, roseCourse } from "@/lib/engagement/findings/course/queries";
import { dayMs } from "@/lib/format/days";
import { calendarDay } from "@/lib/format/durations";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rose"))("page") };
}

/** The rose over time: the way of each sign, what moved it, and the life of each finding. */
export default async function CoherencePage({ params }: PageProps<"/engagements/[id]/coherence">) {
  const [viewer, { id }, named, t, tSigns] = await Promise.all([
    requireViewer(),
    params,
    getLocale(),
    getTranslations("rose"),
    getTranslations("signs"),
  ]);
  const seen = attempt(() => roseCourse(viewer, id));
  if (!seen.ok) notFound();
  const course = seen.value;
  const f = formatter(asLocale(named) ?? defaultLocale);
  const words: RoseWords = { t, f, signs: (sign) => tSigns(sign), whole: tSigns("overall") };
  return (
    <>
      <BackLink href={`/engagements/${id}`}>{t("back")}</BackLink>
      <PageHead title={<Ordinals text={titleOf(course, words)} />} line={t("line")} />
      {course.points.every(({ overall }) => overall === null) ? (
        <EmptyState
          drawing="compass"
          purpose={t("empty.purpose")}
          example={t("empty.example")}
          action={
            <Link href={`/engagements/${id}`} className={buttonClass({ variant: "primary" })}>
              {t("empty.action")}
            </Link>
          }
        />
      ) : (
        <>
          <section aria-labelledby="signs">
            <SectionHead
              id="signs"
              title={t("signs")}
              aside={
                <Ordinals
                  text={t("scale", { from: f.day(calendarDay(course.points[0]?.at ?? 0)) })}
                />
              }
            />
            <SignLines points={course.points} words={words} />
            <RoseTable points={course.points} words={words} />
          </section>
          <section aria-labelledby="events" className="mt-8">
            <SectionHead id="events" title={t("events")} />
            <Stretches stretches={course.stretches} words={words} />
          </section>
          <section aria-labelledby="lives" className="mt-8">
            <SectionHead id="lives" title={t("life")} />
            <Lives course={course} words={words} />
          </section>
        </>
      )}
    </>
  );
}

const month = 30 * dayMs;

function titleOf({ points }: RoseCourse, words: RoseWords): string {
  const { t } = words;
  const last = points.at(-1);
  if (!last || last.overall === null) return t("title.empty");
  const to = percent(last.overall, words);
  const before = points.findLast(({ at, overall }) => overall !== null && at <= last.at - month);
  if (!before || before.overall === null) return t("title.now", { to });
  const count = Math.round(last.overall * 100) - Math.round(before.overall * 100);
  if (count === 0) return t("title.held", { to });
  return t(count > 0 ? "title.up" : "title.down", { to, count: Math.abs(count) });
}
