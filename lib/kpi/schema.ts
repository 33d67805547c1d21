import { z } from "zod";
import { cents, day, figure, line, month, paragraph, yesNo } from "@/lib/engagement/fields/schema";
import { aggregations, directions, grains, kpiStages, units } from "./rules";

export const kpi = z.strictObject({
  name: line,
  /** key of the KPI catalogue, or null for one made to measure */
  catalogue: z.string().max(60).nullable().default(null),
  unit: z.enum(units).default("count"),
  /** what is counted, after the figure: "par semaine", "hôtels, comités" */
  unitLabel: line,
  decimals: z.int().min(0).max(4).default(0),
  direction: z.enum(directions).default("up"),
  aggregation: z.enum(aggregations).default("sum"),
  grain: z.enum(grains).default("weekly"),
  stage: z.enum(kpiStages).default("act"),
  followed: z.boolean().default(true),
  /** one of the three on the overview */
  lead: yesNo,
  /** smallest denominator (or count) below which a value is shown greyed */
  minBase: figure,
  source: z.enum(["manual", "import", "push"]).nullable().default(null),
  sourceNote: line,
  formula: z.string().max(400).nullable().default(null),
  // A trajectory of its own, for an indicator that no objective carries.
  startValue: figure,
  startDay: day,
  target: figure,
  targetMax: figure,
  deadline: day,
});

export const annotation = z.strictObject({ day, text: line });

/** Margin or revenue attributed to a channel or an objective, for one month, in cents. */
export const returned = z.strictObject({
  month: month.nullable().default(null),
  type: z.enum(["margin", "revenue"]).default("margin"),
  amount: cents.nullable().default(null),
  note: paragraph,
});
