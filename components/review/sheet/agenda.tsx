import { Ordinals } from "@/components/ui/ordinals";
import { SectionHead } from "@/components/ui/section-head";
import { calendarDay } from "@/lib/format/durations";
import type { ReviewView } from "@/lib/review/queries";
import { labelOf, type Words } from "../words";
import { AgendaDesk } from "./agenda-desk";

/** The agenda: as it writes itself while the review is to come, as it was once it began. */
export function Agenda({ review, words }: { review: ReviewView; words: Words }) {
  const { t, f } = words;
  const previous = review.since.previous?.day ?? null;
  const open = review.state === "planned";
  const points = review.agenda.map((point) => ({
    key: point.key,
    kind: point.kind,
    label: labelOf(point, previous, words),
    minutes: f.duration(point.minutes),
    decided: point.decision?.takenOn ? point.decision.choice : null,
  }));
  return (
    <section aria-labelledby="agenda" className="mb-8">
      <SectionHead
        id="agenda"
        title={t("agenda.title")}
        aside={t("agenda.length", { time: f.duration(review.minutesLong) })}
      />
      <AgendaDesk
        item={review.id}
        points={points}
        own={review.own}
        order={review.order}
        mayAdd={open && review.may.edit}
        mayMove={open && review.may.edit && review.begun === null}
      />
      {review.begun && (
        <p className="mt-2 text-13 text-ink-2">
          <Ordinals text={t("agenda.kept", { day: f.day(calendarDay(review.begun.at)) })} />
        </p>
      )}
    </section>
  );
}
