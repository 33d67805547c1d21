import { z } from "zod";
import { changeId } from "@/lib/engagement/edit/schema";
import { itemId } from "@/lib/engagement/schema";

export const reviewInput = z.strictObject({ engagementId: itemId, changeId, reviewId: itemId });
export type ReviewInput = z.output<typeof reviewInput>;

export const signReviewInput = z.strictObject({
  ...reviewInput.shape,
  /** the frozen state as it was read: one signs what one saw, nothing that came since */
  frozen: itemId,
});
export type SignReviewInput = z.output<typeof signReviewInput>;
