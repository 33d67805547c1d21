import { z } from "zod";
import { day, line, lines, paragraph } from "@/lib/engagement/fields/schema";

/** Names a point of an agenda: its kind, then what it is about. */
export const pointKey = z
  .string()
  .max(450)
  .refine((text) => text.isWellFormed(), "unprintable");

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
  /** what somebody wants to speak about, beside what the agenda finds by itself */
  points: lines,
  /** keys of the agenda's points in the order chosen; those it does not name come after, in their own */
  order: z.array(pointKey).max(200).default([]),
});

export const decision = z.strictObject({
  question: line,
  options: lines,
  choice: line,
  reason: paragraph,
  type: z.enum(["means", "plan", "target", "accept", "other"]).default("other"),
  /** the point of the agenda that it settles */
  point: pointKey.default(""),
  /** not yet taken while nobody said so: it is being written */
  takenOn: day,
  /** when what was decided is to be done */
  doneBy: day,
  /** when it comes back; 60 days after `takenOn` unless chosen */
  lookBackOn: day,
  lookBack: z.enum(["kept", "changed", "dropped"]).nullable().default(null),
  lookBackNote: paragraph,
});

/** What the consultant does today and who will do it tomorrow. */
export const handover = z.strictObject({ what: line, today: line, from: day });
