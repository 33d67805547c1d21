import { z } from "zod";
import { type LogGroup, logGroups } from "./rules";

/** What is asked of the security log by its address; what makes no sense is as if it was not said. */
export const askedOfLog = z.object({
  /** an account */
  who: z.string().min(1).max(64).optional().catch(undefined),
  about: z
    .enum(Object.keys(logGroups) as [LogGroup, ...LogGroup[]])
    .optional()
    .catch(undefined),
  /** the number of a line: those before it are told */
  before: z.coerce.number().int().positive().optional().catch(undefined),
});
export type AskedOfLog = z.output<typeof askedOfLog>;
