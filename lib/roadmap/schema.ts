import { z } from "zod";
import { day, line, money, paragraph, yesNo } from "@/lib/engagement/fields/schema";

/** Who, where and why are links; what, when and how stand here. */
export const step = z.strictObject({
  what: line,
  state: z.enum(["planned", "started", "done", "dropped"]).default("planned"),
  startsOn: day,
  endsOn: day,
  how: paragraph,
  why: line,
  effortHours: z.number().min(0).max(10_000).nullable().default(null),
  cost: money,
  progress: z.int().min(0).max(100).default(0),
  milestone: yesNo,
  /** when its fruits are due, where somebody moved what the channel's time to effect says */
  fruitsOn: day,
  doneOn: day,
  /** key of the maturity question it should lift */
  maturityQuestion: z.string().max(80).nullable().default(null),
});

export const idea = z.strictObject({ text: paragraph });
