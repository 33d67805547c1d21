import { z } from "zod";
import { itemInput } from "@/lib/engagement/edit/schema";
import { calendarDay } from "@/lib/engagement/fields/schema";

const seenDay = calendarDay.nullable();

export const shiftStepInput = itemInput.extend({
  /** later where positive, earlier where negative */
  weeks: z
    .int()
    .min(-52)
    .max(52)
    .refine((weeks) => weeks !== 0, "invalid"),
  /** the dates that the person saw */
  seen: z.strictObject({ startsOn: seenDay, endsOn: seenDay, fruitsOn: seenDay }),
});
export type ShiftStepInput = z.output<typeof shiftStepInput>;
