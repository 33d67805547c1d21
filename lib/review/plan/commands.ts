import "server-only";
import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/rules";
import { addItem, changeField } from "@/lib/engagement/edit/commands";
import { reviewOf } from "../find";
import type { ReviewInput } from "../hold/schema";
import { type PlanReviewInput, planReviewInput } from "./schema";

/** Plans a review, on a day and at an hour that stay what they are wherever one reads them; returns its id. Whoever edits may. */
export function planReview(viewer: Viewer, raw: PlanReviewInput): { reviewId: string } {
  const input = planReviewInput.parse(raw);
  const { id } = addItem(viewer, {
    engagementId: input.engagementId,
    changeId: input.changeId,
    kind: "review",
    data: { title: input.title, plannedAt: `${input.on}T${input.time}`, place: input.place },
    links: { attendee: [...new Set(input.attendees)].map((person) => ({ id: person })) },
  });
  return { reviewId: id };
}

/** Calls a planned review off. Refuses `conflict` for one that was held or called off. */
export function cancelReview(viewer: Viewer, input: ReviewInput): void {
  transact(() => {
    const { review } = reviewOf(viewer, input, "edit");
    changeField(viewer, {
      engagementId: input.engagementId,
      changeId: input.changeId,
      itemId: review.id,
      field: "state",
      from: "planned",
      to: "cancelled",
    });
  });
}
