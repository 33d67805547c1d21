import { z } from "zod";
import { changeId } from "@/lib/engagement/edit/schema";
import { itemId } from "@/lib/engagement/schema";

export const signCommitmentInput = z.strictObject({
  engagementId: itemId,
  changeId,
  /** the text as the person read it: one signs what one saw, nothing that came since */
  seen: z.strictObject({ answer: z.enum(["yes", "not-now", "no"]), reasons: z.string() }),
});
export type SignCommitmentInput = z.output<typeof signCommitmentInput>;
