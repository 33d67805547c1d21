import type { Words } from "@/components/strategy/fields/views";
import type { Reading } from "@/lib/engagement/reading/rules";
import type { Formatter } from "@/lib/format/format";
import type { Face } from "@/lib/live/rules";

/** What every part of the roadmap is drawn from. */
export type RoadmapContext = {
  engagementId: string;
  reading: Reading;
  t: Words;
  f: Formatter;
  /** add, sort, tie: everything */
  mayEdit: boolean;
  /** write what stands in the steps that are seen: suppliers too, on their own */
  mayAct: boolean;
  /** the whole engagement is seen, so that the number of an objective means something */
  whole: boolean;
  /** the people of the engagement, by their person, with their colour */
  people: readonly Face[];
};

/** Where a step is opened by itself. */
export function stepHref({ engagementId }: { engagementId: string }, stepId: string): string {
  return `/engagements/${engagementId}/roadmap/${stepId}`;
}
