import { z } from "zod";
import { stages } from "@/lib/engagement/rules";

/** How far back is asked, in days. */
export const spans = { day: 1, week: 7, month: 30, quarter: 90 } as const;
export type Span = keyof typeof spans;

/** What is asked of the history by its address; what makes no sense is as if it was not said. */
export const askedOfHistory = z.object({
  /** an account */
  who: z.string().min(1).max(64).optional().catch(undefined),
  page: z.enum(stages).optional().catch(undefined),
  /** not longer ago than that */
  within: z
    .enum(Object.keys(spans) as [Span, ...Span[]])
    .optional()
    .catch(undefined),
  /** a moment and a change, `<milliseconds>.<id>`: those before it are told */
  before: z
    .string()
    .regex(/^\d{1,15}\.\d{1,15}$/)
    .optional()
    .catch(undefined),
});
export type AskedOfHistory = z.output<typeof askedOfHistory>;
