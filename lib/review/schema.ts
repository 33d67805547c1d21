import { z } from "zod";
import { day, line, lines, paragraph } from "@/lib/engagement/fields/schema";

export const review = z.strictObject({
  title: line,
  /** wall-clock time where the business is, `YYYY-MM-DDTHH:MM`: 14:00 stays 14:00 */
  plannedAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, "not_a_time")
    .nullable()
    .default(null),
  place: line,
  state: z.enum(["planned", "held", "cancelled"]).default("planned"),
  heldOn: day,
});

export const decision = z.strictObject({
  question: line,
  options: lines,
  choice: line,
  reason: paragraph,
  type: z.enum(["means", "plan", "target", "accept", "other"]).default("other"),
  takenOn: day,
  /** when it comes back; 60 days after `takenOn` unless chosen */
  lookBackOn: day,
  lookBack: z.enum(["kept", "changed", "dropped"]).nullable().default(null),
  lookBackNote: paragraph,
});

/** What the consultant does today and who will do it tomorrow. */
export const handover = z.strictObject({ what: line, today: line, from: day });
