import { z } from "zod";
import {
  calendarDay,
  cents,
  day,
  evidence,
  figure,
  hours,
  level,
  line,
  money,
  month,
  paragraph,
  reasons,
  yesNo,
} from "@/lib/engagement/fields/schema";

export const purposes = ["conquest", "retention", "reputation", "recruit"] as const;

export const vision = z.strictObject({
  motivation: level,
  motivationWords: paragraph,
  meaning: paragraph,
  horizonMonths: z.int().min(1).max(120).nullable().default(null),
  stakes: paragraph,
  threats: paragraph,
  opportunities: paragraph,
  peopleChange: paragraph,
  fruits: z
    .array(z.strictObject({ on: calendarDay, what: z.string().max(200) }))
    .max(30)
    .default([]),
});

/** The decision to engage. Signatures are events; a signed text never changes. */
export const commitment = z.strictObject({
  answer: z.enum(["yes", "not-now", "no"]).nullable().default(null),
  reasons: paragraph,
});

export const ambition = z.strictObject({ text: line });

export const effects = z.strictObject({
  offer: paragraph,
  targets: paragraph,
  selling: paragraph,
  area: paragraph,
  communication: paragraph,
  budget: paragraph,
  revenue: paragraph,
});

/** The two axes of the map and where the business stands, −1 to 1. The sentence itself is prose. */
export const positioning = z.strictObject({
  xLow: line,
  xHigh: line,
  yLow: line,
  yHigh: line,
  x: figure,
  y: figure,
});

export const objective = z.strictObject({
  title: line,
  status: z.enum(["draft", "active", "reached", "dropped"]).default("active"),
  /** scope, with the personas reached and the channels that serve it */
  offer: line,
  area: line,
  startValue: figure,
  startDay: day,
  target: figure,
  /** upper end where the indicator must stay inside a range */
  targetMax: figure,
  startsOn: day,
  deadline: day,
  milestones: z
    .array(z.strictObject({ day: calendarDay, value: z.number() }))
    .max(24)
    .default([]),
  weeklyHours: hours,
  budget: money,
  pastTrend: paragraph,
  meansNote: paragraph,
});

export const channel = z.strictObject({
  name: line,
  /** key of the channel catalogue, or null for one made to measure */
  catalogue: z.string().max(60).nullable().default(null),
  medium: z.enum(["online", "offline", "both"]).default("online"),
  purposes: z.array(z.enum(purposes)).max(4).default([]),
  mode: z.enum(["do", "learn", "accompany", "delegate"]).default("do"),
  state: z.enum(["planned", "active", "stopped"]).default("planned"),
  startsOn: day,
  reasons,
  reasonNote: paragraph,
  reasonStatus: evidence,
  weeklyHours: hours,
  monthlyCost: money,
  oneOffCost: money,
  oneOffOn: day,
  skills: z.array(z.string().max(40)).max(20).default([]),
  /** shortest time to effect in weeks where the practice moved the catalogue's */
  timeToEffect: z.int().min(0).max(260).nullable().default(null),
});

export const policy = z.strictObject({ tone: paragraph, quality: paragraph, cadence: paragraph });

export const pillar = z.strictObject({ name: line, description: paragraph });

export const content = z.strictObject({
  title: line,
  format: line,
  state: z.enum(["idea", "planned", "published"]).default("idea"),
  plannedOn: day,
  publishedOn: day,
});

export const budget = z.strictObject({
  label: line,
  reserve: yesNo,
  months: z
    .array(z.strictObject({ month, planned: cents, spent: cents }))
    .max(120)
    .default([]),
});
