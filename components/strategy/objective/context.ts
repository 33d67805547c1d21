import type { Reading } from "@/lib/engagement/reading/rules";
import type { Formatter } from "@/lib/format/format";
import type { Face } from "@/lib/live/rules";
import type { ObjectiveLine } from "@/lib/strategy/objective/rules";
import type { Words } from "../fields/views";

/** What an objective's row is drawn from, besides the objective itself. */
export type ObjectiveContext = {
  reading: Reading;
  t: Words;
  /** the people of the engagement as persons, with their colour */
  people: readonly Face[];
  engagementId: string;
  mayEdit: boolean;
  /** the side that this viewer accepts for, if any */
  accepts: "decider" | "consultant" | null;
  f: Formatter;
  number: (value: number) => string;
  list: (words: readonly string[]) => string;
  consultant: string;
  decider: string;
};

/** What stands after the figures of an objective. */
export function unitOf({ kpi }: ObjectiveLine): string | undefined {
  if (kpi?.data.unit === "percent") return "%";
  if (kpi?.data.unit === "currency") return "€";
  return undefined;
}
