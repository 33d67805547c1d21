import { z } from "zod";
import { name } from "@/lib/account/schema";

export const openEngagementInput = z.strictObject({
  name,
  strapline: z
    .string()
    .trim()
    .max(120, "too_long")
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, "unprintable"),
});
