import { z } from "zod";
import { changeFieldInput } from "@/lib/engagement/edit/schema";

const { engagementId, ...edit } = changeFieldInput.shape;

/** One edit, or up to 50 of one engagement. */
export const editRequest = z.union([
  changeFieldInput,
  z.strictObject({ engagementId, edits: z.array(z.strictObject(edit)).min(1).max(50) }),
]);
