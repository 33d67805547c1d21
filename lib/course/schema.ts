import { z } from "zod";
import { changeId } from "@/lib/engagement/edit/schema";
import { longest } from "@/lib/engagement/fields/schema";
import { itemId } from "@/lib/engagement/schema";

export const answerCourseInput = z.discriminatedUnion("what", [
  z.strictObject({ engagementId: itemId, changeId, what: z.literal("read") }),
  z.strictObject({
    engagementId: itemId,
    changeId,
    what: z.literal("question"),
    question: z.string().trim().min(1, "empty").max(longest.line, "too_long"),
  }),
]);
export type AnswerCourseInput = z.output<typeof answerCourseInput>;
