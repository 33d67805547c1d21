import { buttonClass } from "@/components/ui/button";
import { Face } from "@/components/ui/face";
import { Link } from "@/components/ui/link";
import { Ordinals } from "@/components/ui/ordinals";
import type { ReviewList } from "@/lib/review/queries";
import { labelOf, nameOf, type Words } from "../words";

/** Points of the agenda that are read before opening it. */
const readOut = 6;

/** A review to come: when, where, with whom, and the agenda as it stands today. */
export function Planned({
  review,
  engagementId,
  previous,
  first,
  words,
}: {
  review: ReviewList["planned"][number];
  engagementId: string;
  /** the day of the review before */
  previous: string | null;
  /** the soonest has the page's main action */
  first: boolean;
  words: Words;
}) {
  const { t, f } = words;
  const href = `/engagements/${engagementId}/reviews/${review.id}`;
  const when =
    review.day === ""
      ? t("undated")
      : review.time
        ? t("list.when", { day: f.dayLong(review.day), time: f.clock(review.time) })
        : f.dayLong(review.day);
  const more = review.agenda.length - readOut;
  return (
    <article className="rounded-xl border border-line bg-sheet p-5 max-sm:p-4">
      <header className="mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h3 className="text-20">
            <Link
              href={href}
              className="text-ink hover:text-marine max-sm:inline-flex max-sm:min-h-11 max-sm:items-center"
            >
              <Ordinals text={nameOf(review, words)} />
            </Link>
          </h3>
          <p className="mt-0.5 text-ink-2">
            <Ordinals
              text={capital([when, review.place].filter((part) => part !== "").join(" · "))}
            />
          </p>
        </div>
        <ul className="flex items-center gap-1.5">
          {review.attendees.map(({ id, name }) => (
            <li key={id}>
              <Face name={name} id={id} />
            </li>
          ))}
        </ul>
      </header>
      <ol className="mb-4 grid gap-x-10 sm:grid-cols-2">
        {review.agenda.slice(0, readOut).map((point, index) => (
          <li key={point.key} className="flex items-baseline gap-3 py-1">
            <span className="w-5 shrink-0 text-right text-ink-2">{index + 1}</span>
            <span className="min-w-0 flex-1">
              <Ordinals text={labelOf(point, previous, words)} />
            </span>
            <span className="text-13 whitespace-nowrap text-ink-2">
              {f.duration(point.minutes)}
            </span>
          </li>
        ))}
      </ol>
      <footer className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-13 text-ink-2">
          {[
            more > 0 ? t("list.more", { n: more }) : null,
            t("list.duration", {
              time: f.duration(review.agenda.reduce((sum, { minutes }) => sum + minutes, 0)),
            }),
          ]
            .filter((part) => part !== null)
            .join(", ")}
        </p>
        <Link href={href} className={buttonClass({ variant: first ? "primary" : "secondary" })}>
          {review.begun ? t("list.goOn") : t("agenda.title")}
        </Link>
      </footer>
    </article>
  );
}

function capital(line: string): string {
  return line.charAt(0).toUpperCase() + line.slice(1);
}
