import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";

export type Review = Item<"review">;

/** The four ways in which a gap may leave a review (method.md, section 8), and another for what is no gap. */
export const decisionTypes = ["means", "plan", "target", "accept"] as const;
export type DecisionType = (typeof decisionTypes)[number];

/** The two sides that sign what was frozen of a review. */
export const sides = ["consultant", "decider"] as const;
export type Side = (typeof sides)[number];
export type Signature = { by: string; name: string; at: number };

/** The word for a way out, as a key of the messages: a gap is accepted, anything else is left so. */
export function wayOut(type: DecisionType, point: string) {
  return type === "accept" && !point.startsWith("gap:") ? "leave" : type;
}

/** Days after which a decision comes back, unless another day is chosen (method.md, section 8). */
export const looksBackAfter = 60;

/** Days given to what was decided, unless another day is chosen: before the next look at the figures of a month. */
export const doneWithin = 14;

/** The day a review belongs to: when it was held, else when it is planned; empty where nobody said. */
export function reviewDay({ data }: Review): string {
  return data.heldOn ?? data.plannedAt?.slice(0, 10) ?? "";
}

/** Reviews that were held, the latest first. */
export function heldReviews(reading: Reading): Review[] {
  return reading
    .all("review")
    .filter(({ data }) => data.state === "held")
    .sort((a, b) => reviewDay(b).localeCompare(reviewDay(a)));
}

/** Reviews to come, the soonest first; one whose day went by without being held still is to come. */
export function plannedReviews(reading: Reading): Review[] {
  return reading
    .all("review")
    .filter(({ data }) => data.state === "planned")
    .sort((a, b) => (a.data.plannedAt ?? "9999").localeCompare(b.data.plannedAt ?? "9999"));
}

/** The last review held before this one, or undefined for the first. */
export function reviewBefore(reading: Reading, review: Review): Review | undefined {
  const day = reviewDay(review) || "9999";
  return heldReviews(reading).find(
    (held) =>
      held.id !== review.id && (review.data.state === "held" ? reviewDay(held) < day : true),
  );
}

/** What was decided at a review, drafts left out, in the order of the table. */
export function decisionsOf(reading: Reading, reviewId: string): Item<"decision">[] {
  return reading.from("taken-at", reviewId, "decision").filter(({ data }) => data.takenOn !== null);
}

/** The decision taken or being written about a point of a review, the latest where there are several. */
export function decisionOn(
  reading: Reading,
  reviewId: string,
  point: string,
): Item<"decision"> | undefined {
  return reading
    .from("taken-at", reviewId, "decision")
    .filter(({ data }) => data.point === point)
    .at(-1);
}

/** The name of the live text in which a review's minutes are written. */
export function minutesName(reviewId: string): string {
  return `minutes-${reviewId.toLowerCase().replace(/[^a-z0-9-]/g, "-")}`;
}
