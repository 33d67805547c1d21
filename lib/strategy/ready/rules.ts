import type { Reading } from "@/lib/engagement/reading/rules";
import type { Item } from "@/lib/engagement/schema";
import { letterOf, smart } from "../smart/rules";

/** Whether an objective can be agreed on: never before M and T stand (method.md, section 5). */
export function readyToAccept(reading: Reading, objective: Item<"objective">): boolean {
  return !smart(reading, objective).blockers.some((check) => ["M", "T"].includes(letterOf(check)));
}
