import { z } from "zod";
import { calendarDay, longest } from "@/lib/engagement/fields/schema";
import { changeId } from "../edit/schema";
import { itemId } from "../schema";

/** The id of a finding: its rule, then what it is about. */
const findingId = z.string().min(1).max(400);
const one = { engagementId: itemId, changeId, finding: findingId };

export const findingInput = z.strictObject(one);
export type FindingInput = z.output<typeof findingInput>;

export const shareAllInput = z.strictObject({ engagementId: itemId, changeId });
export type ShareAllInput = z.output<typeof shareAllInput>;

export const waiveInput = z.strictObject({
  ...one,
  reason: z.string().trim().min(1, "empty").max(longest.paragraph, "too_long"),
  /** when it comes back, whatever happens */
  returnsOn: calendarDay,
});
export type WaiveInput = z.output<typeof waiveInput>;
