import { z } from "zod";
import { changeId } from "@/lib/engagement/edit/schema";
import { calendarDay } from "@/lib/engagement/fields/schema";
import { itemId } from "@/lib/engagement/schema";
import { largestFigure } from "../figure/rules";

const value = z
  .number("not_a_number")
  .min(-largestFigure, "too_large")
  .max(largestFigure, "too_large")
  .nullable();

export const typeValueInput = z.strictObject({
  engagementId: itemId,
  changeId,
  kpiId: itemId,
  /** any day of the period that the figure speaks for */
  day: calendarDay,
  /** what the person saw for that period, null where there was no value */
  from: value,
  /** null takes the value away */
  to: value,
});
export type TypeValueInput = z.output<typeof typeValueInput>;
