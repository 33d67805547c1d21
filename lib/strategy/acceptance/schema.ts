import { z } from "zod";
import { changeId } from "@/lib/engagement/edit/schema";
import { itemId } from "@/lib/engagement/schema";

const term = z.union([z.string(), z.number(), z.null()]);

export const acceptObjectiveInput = z.strictObject({
  engagementId: itemId,
  changeId,
  itemId,
  /** the terms as the person read them: one accepts what one saw, nothing that came since */
  terms: z.strictObject({
    title: term,
    indicator: term,
    startValue: term,
    startDay: term,
    target: term,
    targetMax: term,
    startsOn: term,
    deadline: term,
  }),
});
export type AcceptObjectiveInput = z.output<typeof acceptObjectiveInput>;
