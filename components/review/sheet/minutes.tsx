import { LiveProse } from "@/components/prose/live-prose";
import { ProseText } from "@/components/prose/prose-text";
import { SectionHead } from "@/components/ui/section-head";
import type { ProseNode } from "@/lib/prose/rules";
import type { ReviewView } from "@/lib/review/queries";
import type { Words } from "../words";

/** The minutes: written together while the review is held, as they were signed ever after. */
export function Minutes({
  review,
  live,
  words: { t },
}: {
  review: ReviewView;
  /** the text as it stands now */
  live: ProseNode;
  words: Words;
}) {
  const frozen = review.frozenMinutes as ProseNode | null;
  const written = (frozen?.content ?? []).length > 0;
  return (
    <section aria-labelledby="minutes" className="mb-8">
      <SectionHead id="minutes" title={t("minutes.title")} />
      {frozen ? (
        written ? (
          <ProseText doc={frozen} />
        ) : (
          <p className="text-ink-2">{t("minutes.empty")}</p>
        )
      ) : review.begun || review.state === "held" ? (
        <LiveProse
          name={review.minutes}
          label={t("minutes.label")}
          doc={live}
          placeholder={t("minutes.placeholder")}
        />
      ) : (
        <p className="text-ink-2">{t("minutes.notYet")}</p>
      )}
    </section>
  );
}
