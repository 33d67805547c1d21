import { z } from "zod";
import { itemInput } from "@/lib/engagement/edit/schema";

export const finishStepInput = itemInput;
export const reopenStepInput = itemInput.extend({ to: z.enum(["planned", "started"]) });
