import "server-only";
import { and, eq, gt, inArray, isNotNull } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { items } from "@/db/tables/engagement";
import { changes } from "@/db/tables/history";
import { seesWhole } from "@/lib/access/rules";
import { loadEngagement } from "@/lib/engagement/queries";
import { type Reading, read } from "@/lib/engagement/reading/rules";
import { calendarDay } from "@/lib/format/durations";
import { sealOf, signaturesOf } from "@/lib/review/hold/rules";
import { decisionsOf, type Review, reviewDay } from "@/lib/review/rules";
import { enqueue } from "../commands";
import { type Reader, readers } from "../reader/queries";
import type { Letter } from "../rules";

/** How far back the job looks for what it has not told yet (milliseconds). */
const backMs = 86_400_000;
// What a file or the demo brings in happened elsewhere.
const told = ["page", "socket"];

/**
 * Tells those who take part of a review that was given a day, or another day, and of one that both sides signed; for the job that
 * runs every few minutes, so that a date typed in three strokes is one letter. Answers how many letters it wrote.
 */
export function announceReviews(moment: number): number {
  const today = calendarDay(moment);
  return transact((tx) => {
    let written = 0;
    for (const { engagementId, reviewId, by } of touched(moment - backMs))
      for (const reader of readers(engagementId)) {
        const { engagement, standing } = loadEngagement(reader.viewer, engagementId);
        const reading = read(engagement, today);
        const review = reading.item(reviewId);
        if (!seesWhole(standing.role) || review?.kind !== "review") continue;
        if (!takesPart(reading, review, reader)) continue;
        const letter = letterOf(reading, review, reader);
        // Whoever set the date knows it.
        if (!letter || (letter.is.kind === "review-invitation" && by === reader.to.accountId))
          continue;
        if (enqueue(tx, reader.to, letter.is, letter.key)) written += 1;
      }
    return written;
  });
}

/** The reviews whose date or signatures changed lately, with who did it last. */
function touched(since: number) {
  const rows = db
    .select({ engagementId: changes.engagementId, reviewId: changes.itemId, by: changes.by })
    .from(changes)
    .innerJoin(
      items,
      and(eq(items.engagementId, changes.engagementId), eq(items.id, changes.itemId)),
    )
    .where(
      and(
        gt(changes.at, since),
        eq(items.kind, "review"),
        inArray(changes.field, ["item", "plannedAt", "event:sign"]),
        inArray(changes.door, told),
        isNotNull(changes.by),
      ),
    )
    .orderBy(changes.id)
    .all();
  return [...new Map(rows.map((row) => [`${row.engagementId} ${row.reviewId}`, row])).values()];
}

/** Those who were asked to come, and the two sides that sign; everybody where nobody was named. */
function takesPart(reading: Reading, review: Review, { personId }: Reader): boolean {
  const asked = reading.to("attendee", review.id, "person");
  return asked.length === 0 || asked.some(({ id }) => id === personId);
}

function letterOf(
  reading: Reading,
  review: Review,
  { engagementId, engagement, to }: Reader,
): { is: Letter; key: string } | null {
  const { state, plannedAt } = review.data;
  const title = review.data.title || engagement;
  const path = `/engagements/${engagementId}/reviews/${review.id}`;
  const whom = `${engagementId}:${review.id}:${to.accountId}`;
  if (state === "planned" && plannedAt && plannedAt.slice(0, 10) >= reading.today) {
    const [on = "", time = ""] = plannedAt.split("T");
    return {
      is: { kind: "review-invitation", title, on, time, path },
      key: `review-invitation:${whom}:${plannedAt}`,
    };
  }
  const seal = state === "held" ? sealOf(reading, review.id) : null;
  if (!seal) return null;
  const signed = signaturesOf(reading, review.id, seal);
  if (!signed.consultant || !signed.decider) return null;
  const decisions = decisionsOf(reading, review.id).map(
    ({ data }) => data.choice || data.question || data.reason,
  );
  return {
    is: {
      kind: "review-report",
      title,
      on: reviewDay(review),
      decisions: decisions.filter((words) => words !== ""),
      path,
    },
    key: `review-report:${whom}:${seal.frozen}`,
  };
}
