import { z } from "zod";
import { changeId } from "@/lib/engagement/edit/schema";
import { itemId } from "@/lib/engagement/schema";
import { decisionTypes } from "../rules";
import { pointKey } from "../schema";

const type = z.enum(decisionTypes);

export const draftDecisionInput = z.strictObject({
  engagementId: itemId,
  changeId,
  reviewId: itemId,
  point: pointKey,
  type,
});
export type DraftDecisionInput = z.output<typeof draftDecisionInput>;

export const settleDecisionInput = z.strictObject({
  engagementId: itemId,
  changeId,
  decisionId: itemId,
  /** what was on the screen: one decides what one reads, nothing that came since */
  seen: z.strictObject({ type, reason: z.string() }),
});
export type SettleDecisionInput = z.output<typeof settleDecisionInput>;

export const decisionInput = z.strictObject({ engagementId: itemId, changeId, decisionId: itemId });
export type DecisionInput = z.output<typeof decisionInput>;
