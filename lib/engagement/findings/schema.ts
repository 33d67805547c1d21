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

const short = z.union([z.string().max(longest.paragraph, "too_long"), z.number()]).nullable();

export const settleInput = z.strictObject({
  ...one,
  /** the gesture, by its key */
  gesture: z.string().min(1).max(40),
  /** the thing chosen, or what was typed */
  choice: short.default(null),
  /** what the typed words are said to be */
  sort: z.string().max(40).nullable().default(null),
  who: itemId.nullable().default(null),
  when: calendarDay.nullable().default(null),
  /** what the field held, or the evidence stood for, when the person saw it */
  seen: short.default(null),
});
export type SettleInput = z.input<typeof settleInput>;
