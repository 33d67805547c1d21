import { z } from "zod";
import { day, level, line, lines, paragraph } from "@/lib/engagement/fields/schema";

export const topic = z.strictObject({
  name: line,
  area: z.enum(["customers", "competitors", "sector", "technology"]).default("sector"),
  sources: lines,
});

export const feedback = z.strictObject({
  receivedOn: day,
  source: line,
  text: paragraph,
  weight: level,
  answer: paragraph,
  answeredOn: day,
  closedOn: day,
});

export const experiment = z.strictObject({
  hypothesis: paragraph,
  startsOn: day,
  endsOn: day,
  result: paragraph,
  verdict: z.enum(["keep", "adjust", "stop"]).nullable().default(null),
});
