import { z } from "zod";
import { name } from "@/lib/account/schema";
import { stages } from "@/lib/engagement/rules";

export const openEngagementInput = z.strictObject({
  name,
  strapline: z
    .string()
    .trim()
    .max(120, "too_long")
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, "unprintable"),
});

export const filters = ["all", "attention", "late", "away", "review", "new"] as const;
export type Filter = (typeof filters)[number];

export const columns = [
  "name",
  "stage",
  "rose",
  "maturity",
  "figures",
  "late",
  "review",
  "visit",
] as const;
export type Column = (typeof columns)[number];

/** What is asked of the list by its address; what makes no sense is as if it was not said. */
export const askedOfPortfolio = z.object({
  /** words of the name */
  q: z
    .string()
    .transform((text) => text.trim().slice(0, 80))
    .catch(""),
  stage: z.enum(stages).nullable().catch(null),
  show: z.enum(filters).catch("all"),
  sort: z.enum(columns).catch("name"),
  down: z
    .literal("1")
    .transform(() => true)
    .catch(false),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type Asked = z.output<typeof askedOfPortfolio>;
