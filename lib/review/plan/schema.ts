import { z } from "zod";
import { changeId } from "@/lib/engagement/edit/schema";
import { calendarDay, longest } from "@/lib/engagement/fields/schema";
import { itemId } from "@/lib/engagement/schema";

const text = z.string().trim().max(longest.line, "too_long");

export const planReviewInput = z.strictObject({
  engagementId: itemId,
  changeId,
  title: text.default(""),
  on: calendarDay,
  /** wall-clock time where the business is */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "not_a_time"),
  place: text.default(""),
  /** persons of the engagement */
  attendees: z.array(itemId).max(50).default([]),
});
export type PlanReviewInput = z.input<typeof planReviewInput>;
