import { z } from "zod";
import { changeId } from "@/lib/engagement/edit/schema";
import { itemId } from "@/lib/engagement/schema";

const words = {
  text: z.string().trim().min(1).max(10_000),
  /** people it calls on, by their ids inside the engagement */
  mentions: z.array(itemId).max(50).default([]),
};

export const openTalkInput = z.strictObject({ engagementId: itemId, changeId, itemId, ...words });
export type OpenTalkInput = z.output<typeof openTalkInput>;

const anchor = z
  .string()
  .min(1)
  .max(400)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/);

export const openPassageInput = z.strictObject({
  engagementId: itemId,
  changeId,
  prose: z.string().regex(/^[a-z][a-z0-9-]{0,80}$/),
  /** Yjs relative positions of its two ends, base64 */
  from: anchor,
  to: anchor,
  /** the words as they were */
  quote: z.string().trim().min(1).max(500),
  ...words,
});
export type OpenPassageInput = z.output<typeof openPassageInput>;

export const replyInput = z.strictObject({
  engagementId: itemId,
  changeId,
  threadId: itemId,
  ...words,
});
export type ReplyInput = z.output<typeof replyInput>;

export const resolveTalkInput = z.strictObject({
  engagementId: itemId,
  changeId,
  threadId: itemId,
  resolved: z.boolean(),
});
export type ResolveTalkInput = z.output<typeof resolveTalkInput>;

export const takeBackInput = z.strictObject({ engagementId: itemId, changeId, commentId: itemId });
export type TakeBackInput = z.output<typeof takeBackInput>;
