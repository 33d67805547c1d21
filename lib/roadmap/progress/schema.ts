import { z } from "zod";
import { itemInput } from "@/lib/engagement/edit/schema";

const standing = z.strictObject({
  state: z.enum(["planned", "started"]),
  /** percent; all of it is a step finished, which is another verb */
  progress: z.int().min(0).max(99),
});
export type Standing = z.output<typeof standing>;

export const advanceStepInput = itemInput.extend({ from: standing, to: standing });
export type AdvanceStepInput = z.output<typeof advanceStepInput>;
