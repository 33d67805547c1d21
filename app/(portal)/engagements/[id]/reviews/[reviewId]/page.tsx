import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PaperHead } from "@/components/chart/paper-head";
import { ClientMessages } from "@/components/client-messages";
import { Agenda } from "@/components/review/sheet/agenda";
import { Decisions } from "@/components/review/sheet/decisions";
import { HeadActions } from "@/components/review/sheet/head-actions";
import { Minutes } from "@/components/review/sheet/minutes";
import { WhenAndWhere } from "@/components/review/sheet/when-and-where";
import { CloseAndSign } from "@/components/review/show/close-and-sign";
import { signingOf } from "@/components/review/signing";
import { SinceStage } from "@/components/review/stage/since-stage";
import { nameOf, type Words } from "@/components/review/words";
import { ShareButton } from "@/components/share/share-button";
import { Link } from "@/components/ui/link";
import { Ordinals } from "@/components/ui/ordinals";
import { PageHead } from "@/components/ui/page-head";
import { SectionHead } from "@/components/ui/section-head";
import { attempt } from "@/lib/action";
import { requireViewer } from "@/lib/auth/session";
import { today } from "@/lib/clock";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import { practice } from "@/lib/practice/queries";
import { readProse } from "@/lib/prose/queries";
import { type ReviewView, readReview } from "@/lib/review/queries";
import { mayShare, shareable } from "@/lib/share/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("review");
  return { title: t("page") };
}

export default async function ReviewPage({
  params,
}: PageProps<"/engagements/[id]/reviews/[reviewId]">) {
  const [viewer, { id, reviewId }, named] = await Promise.all([
    requireViewer(),
    params,
    getLocale(),
  ]);
  const seen = attempt(() => readReview(viewer, id, reviewId));
  if (!seen.ok) notFound();
  const review = seen.value;
  const live = readProse(viewer, id, review.minutes);
  const [t, tKpi] = await Promise.all([getTranslations("review"), getTranslations("kpi")]);
  const words: Words = { t, tKpi, f: formatter(asLocale(named) ?? defaultLocale) };
  const planned = review.state === "planned";
  return (
    <ClientMessages namespaces={["live", "prose", "review"]}>
      <p className="mb-2 print:hidden">
        <Link
          href={`/engagements/${id}/reviews`}
          className="inline-flex items-center max-sm:min-h-11"
        >
          {t("act.back")}
        </Link>
      </p>
      <PaperHead
        practice={practice()}
        className="mb-6 hidden print:block"
        said={t("printed", { name: review.engagement.name, day: words.f.day(today()) })}
      />
      <PageHead
        title={<Ordinals text={titleOf(review, words)} />}
        line={<Ordinals text={lineOf(review, words)} />}
        action={
          planned ? (
            <HeadActions
              engagementId={id}
              reviewId={reviewId}
              mayHold={review.may.hold}
              mayCancel={review.may.edit && review.begun === null}
              begun={review.begun !== null}
            />
          ) : (
            review.frozenMinutes !== null &&
            mayShare(viewer, id) && (
              <ShareButton
                engagementId={id}
                resource={{ page: "review", reviewId }}
                shareable={shareable(viewer, id)}
              />
            )
          )
        }
      />
      {planned && review.may.edit && <WhenAndWhere review={review} />}
      {review.decisions.length > 0 && <Decisions review={review} words={words} />}
      {review.agenda.length > 0 && <Agenda review={review} words={words} />}
      {(review.begun || !planned) && <Minutes review={review} live={live} words={words} />}
      {review.since.previous && (
        <div className="mb-8 border-t border-line pt-6">
          <SinceStage since={review.since} on="page" words={words} />
        </div>
      )}
      {(review.begun || review.state === "held") && (
        <section aria-labelledby="signatures">
          <SectionHead id="signatures" title={t("signature.title")} />
          <CloseAndSign signing={signingOf(review)} />
        </section>
      )}
    </ClientMessages>
  );
}

function titleOf(review: ReviewView, words: Words): string {
  const name = nameOf(review, words);
  const { t } = words;
  if (review.state === "held")
    return t("head.title.held", { name, decisions: review.decisions.length });
  if (review.state === "cancelled") return t("head.title.cancelled", { name });
  return review.begun
    ? t("head.title.begun", { name })
    : t("head.title.planned", { name, points: review.agenda.length });
}

function lineOf(review: ReviewView, { t, f }: Words): string {
  const { day, time, place, attendees } = review;
  const when =
    day === ""
      ? ""
      : time && review.state === "planned"
        ? t("list.when", { day: f.dayLong(day), time: f.clock(time) })
        : f.dayLong(day);
  const who =
    attendees.length > 0
      ? t("list.with", { names: f.list(attendees.map(({ name }) => name)) })
      : "";
  const line = [when, place, who].filter((part) => part !== "").join(" · ");
  return line.charAt(0).toUpperCase() + line.slice(1);
}
