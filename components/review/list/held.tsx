import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Ordinals } from "@/components/ui/ordinals";
import type { ReviewList } from "@/lib/review/queries";
import { sides } from "@/lib/review/rules";
import { nameOf, type Words } from "../words";

/** Reviews that were held, the latest first: what was decided, and who signed. */
export function Held({
  reviews,
  engagementId,
  words,
}: {
  reviews: ReviewList["held"];
  engagementId: string;
  words: Words;
}) {
  const { t, f } = words;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {reviews.map((review) => (
        <li key={review.id} className="relative py-4">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <h3 className="text-16">
              <Link
                href={`/engagements/${engagementId}/reviews/${review.id}`}
                className="text-ink after:absolute after:inset-0 hover:text-marine"
              >
                <Ordinals text={nameOf(review, words)} />
              </Link>
            </h3>
            <span className="text-13 text-ink-2">
              <Ordinals text={review.day === "" ? t("undated") : f.day(review.day)} />
            </span>
          </div>
          <p className="text-ink-2">
            {review.decisions.length === 0
              ? t("list.decided", { n: 0 })
              : `${t("list.decided", { n: review.decisions.length })}${f.locale === "fr" ? "\u00a0" : ""}: ${f.list(
                  review.decisions.map(({ question, reason }) =>
                    f.quoted(firstLine(reason || question)),
                  ),
                )}`}
          </p>
          <Signed review={review} words={words} />
        </li>
      ))}
    </ul>
  );
}

function Signed({
  review: { signatures, frozen },
  words: { t, f },
}: {
  review: ReviewList["held"][number];
  words: Words;
}) {
  const names = sides.flatMap((side) => signatures[side]?.name ?? []);
  const both = names.length === sides.length;
  return (
    <p className={`mt-1 flex items-center gap-1.5 text-13 ${both ? "text-good" : "text-ink-2"}`}>
      {both && <Icon name="lock" size={14} />}
      {both
        ? t("list.signedBoth", { names: f.list(names) })
        : !frozen
          ? t("list.notFrozen")
          : names[0]
            ? t("list.signedOne", { name: names[0] })
            : t("list.unsigned")}
    </p>
  );
}

function firstLine(text: string): string {
  return text.split("\n")[0]?.replace(/[.\s]+$/, "") ?? "";
}
