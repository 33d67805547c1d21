import { z } from "zod";

/** One rule as the practice sets it: off or on, and the figures that it moves; a figure that is left out is as usual. */
export const ruleInput = z.strictObject({
  rule: z.string().max(64),
  off: z.boolean(),
  limits: z.record(z.string().max(32), z.number()),
});
export type RuleInput = z.output<typeof ruleInput>;

export const patienceInput = z.strictObject({ days: z.number().int() });
