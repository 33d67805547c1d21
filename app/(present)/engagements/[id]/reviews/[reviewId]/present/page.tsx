import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { LiveRoom } from "@/components/live/live-room";
import { PeopleColours } from "@/components/live/people-colours";
import { Show } from "@/components/review/show/show";
import { showPoints } from "@/components/review/show/show-points";
import { signingOf } from "@/components/review/signing";
import { nameOf } from "@/components/review/words";
import { attempt } from "@/lib/action";
import { requireViewer } from "@/lib/auth/session";
import { formatter } from "@/lib/format/format";
import { asLocale, defaultLocale } from "@/lib/i18n/locale";
import { readRoom } from "@/lib/live/queries";
import { readReview } from "@/lib/review/queries";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("review");
  return { title: t("act.present") };
}

/** The shared screen of a review, outside the frame of the portal: a projector shows it, a phone follows. */
export default async function PresentPage({
  params,
}: PageProps<"/engagements/[id]/reviews/[reviewId]/present">) {
  const [viewer, { id, reviewId }, named] = await Promise.all([
    requireViewer(),
    params,
    getLocale(),
  ]);
  const seen = attempt(() => ({
    review: readReview(viewer, id, reviewId),
    room: readRoom(viewer, id),
  }));
  if (!seen.ok) notFound();
  const { review, room } = seen.value;
  const [t, tKpi] = await Promise.all([getTranslations("review"), getTranslations("kpi")]);
  const words = { t, tKpi, f: formatter(asLocale(named) ?? defaultLocale) };
  return (
    <ClientMessages namespaces={["live", "review"]}>
      <LiveRoom {...room}>
        <PeopleColours people={room.people}>
          <Show
            engagementId={id}
            reviewId={reviewId}
            title={nameOf(review, words)}
            place={review.engagement.name}
            back={`/engagements/${id}/reviews/${reviewId}`}
            points={showPoints(review, words)}
            people={review.people.filter(({ side }) => side !== "supplier")}
            signing={signingOf(review)}
            begunAt={review.begun?.at ?? null}
            mayHold={review.may.hold && review.state === "planned"}
            mayDecide={review.may.edit}
          />
        </PeopleColours>
      </LiveRoom>
    </ClientMessages>
  );
}
