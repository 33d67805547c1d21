import { z } from "zod";
import { itemId } from "@/lib/engagement/schema";

export const offerInput = z.strictObject({ password: z.string().max(200) });
export const enrolInput = z.strictObject({
  sealed: z.string().max(2000),
  code: z.string().max(40),
});
export const liftInput = z.strictObject({ accountId: itemId });
export const demandInput = z.strictObject({ demanded: z.enum(["yes", "no"]) });
