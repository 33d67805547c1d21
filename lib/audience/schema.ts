import { z } from "zod";
import { day, evidence, figure, line, paragraph, url } from "@/lib/engagement/fields/schema";

export const journeyStages = ["discover", "consider", "buy", "stay", "recommend"] as const;

const people = z.int("not_a_number").min(0, "negative").max(10_000_000).nullable().default(null);

export const fact = z.strictObject({
  topic: z.enum(["demand", "area", "season", "price", "other"]).default("other"),
  text: paragraph,
  source: line,
  evidence,
});

export const persona = z.strictObject({
  kind: z.enum(["customer", "prescriber", "recruit", "partner", "other"]).default("customer"),
  name: line,
  who: paragraph,
  needs: paragraph,
  doubts: paragraph,
  words: paragraph,
  whereFound: paragraph,
  status: evidence,
  proofs: z
    .array(
      z.strictObject({
        type: z.enum(["interviews", "sales", "statistics", "other"]),
        note: z.string().max(400),
      }),
    )
    .max(30)
    .default([]),
});

/** A persona at one stage of its journey: the question it asks; channel and content are links. */
export const moment = z.strictObject({
  stage: z.enum(journeyStages).default("discover"),
  question: line,
  content: line,
});

/** Who a channel's readers really are, on a day. */
export const sample = z.strictObject({
  takenOn: day,
  method: z.enum(["count", "estimate"]).default("count"),
  customers: people,
  prospects: people,
  prescribers: people,
  peers: people,
  friends: people,
  other: people,
});

export const competitor = z.strictObject({
  name: line,
  url,
  does: paragraph,
  strength: paragraph,
  strengthStatus: evidence,
  learn: paragraph,
  x: figure,
  y: figure,
});
