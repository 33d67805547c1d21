import { z } from "zod";
import {
  day,
  hours,
  level,
  line,
  lines,
  money,
  paragraph,
  periods,
  reasons,
  url,
  yesNo,
} from "@/lib/engagement/fields/schema";

export const means = z.strictObject({
  monthlyBudget: money,
  weeklyHours: hours,
  hourlyRate: money,
  knowledge: level,
  closures: periods,
  busySeasons: periods,
  reviewRhythmWeeks: z.int().min(1).max(52).nullable().default(null),
  /** the trade sells once to each customer */
  sellsOnce: yesNo,
  tastes: paragraph,
  noGos: paragraph,
  duties: paragraph,
  /** tact: findings are shared one by one, or all from now on */
  shareFindings: z.enum(["one-by-one", "all"]).default("one-by-one"),
});

export const person = z.strictObject({
  name: line,
  side: z.enum(["consultant", "client", "supplier", "partner"]).default("client"),
  job: line,
  /** the leader, whose motivation counts and who decides */
  leader: yesNo,
  weeklyHours: hours,
  skills: z
    .array(
      z.strictObject({ key: z.string().max(40), level: z.int().min(0).max(4), wish: z.boolean() }),
    )
    .max(40)
    .default([]),
});

export const holding = z.strictObject({
  name: line,
  type: z.enum(["domain", "site", "profile", "advertising", "analytics", "other"]).default("other"),
  /** to whom the account belongs */
  holder: z.enum(["us", "supplier", "unknown"]).nullable().default(null),
});

export const presence = z.strictObject({
  name: line,
  type: z
    .enum([
      "site",
      "blog",
      "page",
      "profile",
      "newsletter",
      "listing",
      "campaign",
      "event",
      "print",
      "phone",
      "window",
      "other",
    ])
    .default("other"),
  medium: z.enum(["online", "offline"]).default("online"),
  state: z.enum(["active", "stopped"]).default("active"),
  weeklyHours: hours,
  monthlyCost: money,
  oneOffCost: money,
  oneOffOn: day,
  startedOn: day,
  sharedCalendar: yesNo,
  keywords: lines,
  url,
  /** "if it vanished tomorrow, what would the business lose?" 0 nothing … 4 we could not work */
  disappearance: level,
  /** what they say of it, in their words, and who said so (a name as people write it) */
  said: line,
  saidBy: line,
});

export const tool = z.strictObject({
  name: line,
  function: z
    .enum([
      "e-mailing",
      "crm",
      "scheduling",
      "analytics",
      "seo",
      "design",
      "ai-assistant",
      "advertising",
      "website",
      "shop",
      "booking",
      "storage",
      "chat",
      "accounting",
      "other",
    ])
    .default("other"),
  state: z.enum(["considered", "in-use", "stopped"]).default("in-use"),
  monthlyCost: money,
  lastUsedOn: day,
  reasons,
  reasonNote: paragraph,
});
