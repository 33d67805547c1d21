import { z } from "zod";
import { itemId } from "../../schema";
import { itemInput } from "../schema";

export const copyItemInput = itemInput.extend({
  /** minted by the asker, so that a replay copies nothing */
  id: itemId,
  /** what the copy is called, in the words of who asks */
  name: z.string().trim().min(1).max(200),
});
export type CopyItemInput = z.output<typeof copyItemInput>;
