import { getTranslations } from "next-intl/server";
import { ProseText } from "@/components/prose/prose-text";
import { Decisions } from "@/components/review/sheet/decisions";
import { nameOf, type Words } from "@/components/review/words";
import { Icon } from "@/components/ui/icon";
import { Ordinals } from "@/components/ui/ordinals";
import { PageHead } from "@/components/ui/page-head";
import { SectionHead } from "@/components/ui/section-head";
import { calendarDay } from "@/lib/format/durations";
import type { Formatter } from "@/lib/format/format";
import type { SharedReview as Shown } from "@/lib/share/shown/queries";

/** A review as it was frozen, to read: what was decided, the minutes, and who signed them. */
export async function SharedReview({ review, format: f }: { review: Shown; format: Formatter }) {
  const [t, tKpi, tShare] = await Promise.all([
    getTranslations("review"),
    getTranslations("kpi"),
    getTranslations("share.review"),
  ]);
  const words: Words = { t, tKpi, f };
  const { attendees, day, place } = review;
  const line = [
    day && f.dayLong(day),
    place,
    attendees.length > 0 && t("list.with", { names: f.list(attendees) }),
  ]
    .filter(Boolean)
    .join(" · ");
  const title = t("head.title.held", {
    name: nameOf(review, words),
    decisions: review.decisions.length,
  });
  return (
    <div className="max-w-[760px]">
      <PageHead
        title={<Ordinals text={title} />}
        line={<Ordinals text={line.charAt(0).toUpperCase() + line.slice(1)} />}
      />
      <Decisions review={{ state: "held", decisions: review.decisions }} words={words} />
      <section aria-labelledby="minutes" className="mb-8">
        <SectionHead id="minutes" title={t("minutes.title")} />
        {(review.minutes.content ?? []).length > 0 ? (
          <ProseText doc={review.minutes} />
        ) : (
          <p className="text-ink-2">{t("minutes.empty")}</p>
        )}
      </section>
      <section aria-labelledby="signatures">
        <SectionHead id="signatures" title={t("signature.title")} />
        {review.signatures.length === 0 && <p className="text-ink-2">{tShare("unsigned")}</p>}
        <ul>
          {review.signatures.map(({ name, at }) => (
            <li key={`${name} ${at}`} className="flex items-center gap-2 py-1">
              <Icon name="check" className="text-good" />
              <Ordinals text={tShare("signed", { name, day: f.day(calendarDay(at)) })} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
