import { z } from "zod";
import { changeId } from "@/lib/engagement/edit/schema";
import { itemId } from "@/lib/engagement/schema";

export const nameVersionInput = z.strictObject({
  engagementId: itemId,
  changeId,
  name: z.string().trim().min(1, "empty").max(120, "too_long"),
  /** whether whoever names it approves it at once */
  approve: z.boolean(),
});
export type NameVersionInput = z.output<typeof nameVersionInput>;

export const approveVersionInput = z.strictObject({
  engagementId: itemId,
  changeId,
  /** the frozen state as the person read it: one approves what one saw */
  frozen: itemId,
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ApproveVersionInput = z.output<typeof approveVersionInput>;
