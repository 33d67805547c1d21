import "server-only";
import type { Viewer } from "@/lib/access/rules";
import { loadEngagement } from "@/lib/engagement/queries";
import type { Item } from "@/lib/engagement/schema";
import { Refused } from "@/lib/errors";

/** A step of an engagement that this viewer may see; refuses `not_found`. */
export function stepOf(
  viewer: Viewer,
  { engagementId, itemId }: { engagementId: string; itemId: string },
): Item<"step"> {
  const { engagement } = loadEngagement(viewer, engagementId);
  const item = engagement.items.find((candidate) => candidate.id === itemId);
  if (item?.kind !== "step") throw new Refused("not_found");
  return item;
}
