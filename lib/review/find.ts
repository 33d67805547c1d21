import "server-only";
import { type Ability, can, seesWhole, type Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { forAudience } from "@/lib/coherence/audience";
import { type Checked, loadChecked } from "@/lib/engagement/findings/queries";
import { Refused } from "@/lib/errors";
import type { Review } from "./rules";

/**
 * A review and its engagement as everybody around the table may see it: what was not shared with the client is not
 * on the screen, whoever looks. Refuses `not_found` to suppliers, `forbidden` to those without the ability.
 */
export function reviewOf(
  viewer: Viewer,
  { engagementId, reviewId }: { engagementId: string; reviewId: string },
  ability: Ability,
): Checked & { review: Review } {
  const { role } = demand(viewer, engagementId, "read");
  if (!seesWhole(role)) throw new Refused("not_found");
  if (!can(role, ability)) throw new Refused("forbidden");
  const checked = loadChecked(viewer, engagementId);
  const review = checked.reading.item(reviewId);
  if (review?.kind !== "review") throw new Refused("not_found");
  return { ...checked, report: forAudience(checked.report, "client"), review };
}
