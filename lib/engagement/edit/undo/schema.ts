import { z } from "zod";
import { itemId } from "../../schema";
import { changeId } from "../schema";

export const undoInput = z.strictObject({
  engagementId: itemId,
  changeId,
  /** the change to take back, by the id that its asker gave it */
  of: z.string().min(1).max(64),
});
export type UndoInput = z.output<typeof undoInput>;
