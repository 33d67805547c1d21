import { z } from "zod";
import { itemId } from "@/lib/engagement/schema";

export const askedOfField = z.object({ item: itemId, field: z.string().min(1).max(80) });
export type AskedOfField = z.output<typeof askedOfField>;
