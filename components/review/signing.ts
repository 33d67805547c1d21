import type { ReviewView } from "@/lib/review/queries";
import { sides } from "@/lib/review/rules";
import type { Signing } from "./show/close-and-sign";

/** What the viewer may close and sign of a review. */
export function signingOf(review: ReviewView): Signing {
  const { id, engagement, state, seal, intact, signatures, role, may } = review;
  return {
    engagementId: engagement.id,
    reviewId: id,
    state,
    seal: seal && { frozen: seal.frozen, digest: seal.digest },
    intact,
    signatures,
    side: may.hold ? (sides.find((side) => side === role) ?? null) : null,
  };
}
