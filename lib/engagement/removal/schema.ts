import { z } from "zod";
import { itemId } from "@/lib/engagement/schema";

/** `name` is the engagement's, typed by hand. */
export const deleteInput = z.strictObject({ engagementId: itemId, name: z.string().max(300) });
export type DeleteInput = z.output<typeof deleteInput>;
export const restoreInput = z.strictObject({ engagementId: itemId });
