import type { Reading } from "@/lib/engagement/reading/rules";
import type { Formatter } from "@/lib/format/format";
import type { Face } from "@/lib/live/rules";
import type { ProseNode } from "@/lib/prose/rules";
import type { Words } from "../fields/views";

/** What every part of the strategy page is drawn from. */
export type StrategyContext = {
  engagementId: string;
  reading: Reading;
  t: Words;
  f: Formatter;
  mayEdit: boolean;
  /** the side that this viewer accepts objectives for, if any */
  accepts: "decider" | "consultant" | null;
  /** the people of the engagement, by their person, with their colour */
  people: readonly Face[];
  /** items on which something is to be looked at, for this viewer */
  flagged: ReadonlySet<string>;
  /** a live text as it is before it is live */
  prose: (name: "vision" | "positioning") => ProseNode;
};
