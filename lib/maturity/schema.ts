import { z } from "zod";
import { changeId } from "@/lib/engagement/edit/schema";
import { itemId } from "@/lib/engagement/schema";

const head = { engagementId: itemId, changeId };
const question = z.string().max(80);

export const openRoundInput = z.strictObject({ ...head, form: z.enum(["full", "core"]) });
export type OpenRoundInput = z.output<typeof openRoundInput>;

export const answerInput = z.strictObject({
  ...head,
  roundId: itemId,
  question,
  /** 0–4, -1 "does not concern us", -2 "I do not know" */
  value: z.int().min(-2).max(4),
  confidence: z.int().min(1).max(3).optional(),
});
export type AnswerInput = z.output<typeof answerInput>;

export const retainInput = z.strictObject({
  ...head,
  roundId: itemId,
  question,
  value: z.int().min(-1).max(4),
});
export type RetainInput = z.output<typeof retainInput>;

export const roundInput = z.strictObject({ ...head, roundId: itemId });
export type RoundInput = z.output<typeof roundInput>;

export const liftInput = z.strictObject({
  ...head,
  question,
  /** the level one stands at */
  from: z.int().min(0).max(3),
});
export type LiftInput = z.output<typeof liftInput>;
