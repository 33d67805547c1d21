import { z } from "zod";
import { changeId } from "@/lib/engagement/edit/schema";
import { cents, month } from "@/lib/engagement/fields/schema";
import { itemId } from "@/lib/engagement/schema";

export const typeReturnInput = z.strictObject({
  engagementId: itemId,
  changeId,
  channelId: itemId,
  month,
  type: z.enum(["margin", "revenue"]),
  /** what the person saw, in cents; null where nothing was typed */
  from: cents.nullable(),
  /** null takes the amount away */
  to: cents.nullable(),
});
export type TypeReturnInput = z.output<typeof typeReturnInput>;
