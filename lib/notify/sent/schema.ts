import { z } from "zod";

export const letterInput = z.strictObject({ letterId: z.string().min(1).max(64) });
