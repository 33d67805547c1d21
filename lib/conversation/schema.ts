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
