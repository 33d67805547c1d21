import "server-only";
import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/rules";
import { today } from "@/lib/clock";
import { recordEvent } from "@/lib/engagement/commands";
import { changeField } from "@/lib/engagement/edit/commands";
import { freezeEngagement } from "@/lib/engagement/freeze/commands";
import type { Seal } from "@/lib/engagement/freeze/seal";
import { Refused } from "@/lib/errors";
import { agendaOf } from "../agenda/rules";
import { reviewOf } from "../find";
import { sides } from "../rules";
import { beginning, sealOf, signaturesOf } from "./rules";
import type { ReviewInput, SignReviewInput } from "./schema";

/**
 * Opens a review on the shared screen and keeps its agenda as it stands, so that nothing moves under the eyes of those
 * who follow. Consultants and deciders; begun already, it goes on. Refuses `conflict` for one that was held or called off.
 */
export function beginReview(viewer: Viewer, input: ReviewInput): void {
  transact((tx) => {
    const { reading, report, review } = reviewOf(viewer, input, "sign");
    demandPlanned(review.data.state);
    if (beginning(reading, review.id)) return;
    recordEvent(tx, viewer, {
      engagementId: input.engagementId,
      changeId: input.changeId,
      kind: "present",
      itemId: review.id,
      data: { agenda: agendaOf(reading, report, review) },
    });
  });
}

/**
 * Closes a review: it was held today, and the whole engagement is frozen as it stands, to be signed by both sides.
 * Returns the seal. Consultants and deciders; refuses `conflict` for one that was held or called off.
 */
export function closeReview(viewer: Viewer, input: ReviewInput): Seal {
  return transact((tx) => {
    const { review } = reviewOf(viewer, input, "sign");
    demandPlanned(review.data.state);
    set(viewer, input, 1, "state", "planned", "held");
    set(viewer, input, 2, "heldOn", review.data.heldOn, today());
    const seal = freezeEngagement(tx, viewer, {
      engagementId: input.engagementId,
      label: review.data.title,
    });
    recordEvent(tx, viewer, {
      engagementId: input.engagementId,
      changeId: input.changeId,
      kind: "freeze",
      itemId: review.id,
      data: { ...seal },
    });
    return seal;
  });
}

/** Opens a closed review again, to mend it before anybody signs. Refuses `conflict` once a side signed. */
export function reopenReview(viewer: Viewer, input: ReviewInput): void {
  transact(() => {
    const { reading, review } = reviewOf(viewer, input, "sign");
    const signed = signaturesOf(reading, review.id, sealOf(reading, review.id));
    if (review.data.state !== "held" || sides.some((side) => signed[side] !== null))
      throw new Refused("conflict");
    set(viewer, input, 1, "state", "held", "planned");
    set(viewer, input, 2, "heldOn", review.data.heldOn, null);
  });
}

/**
 * Signs the frozen state of a review, as the consultant or the decider; the signature holds the state's own digest.
 * Refuses `conflict` where the state is no longer the one that was read, or this side signed it already.
 */
export function signReview(viewer: Viewer, input: SignReviewInput): void {
  transact((tx) => {
    const { reading, review, sight } = reviewOf(viewer, input, "sign");
    const seal = sealOf(reading, review.id);
    const as = sides.find((side) => side === sight.standing.role);
    if (!as) throw new Refused("forbidden");
    if (review.data.state !== "held" || seal?.frozen !== input.frozen)
      throw new Refused("conflict", { theirs: seal?.frozen ?? null });
    if (signaturesOf(reading, review.id, seal)[as]) throw new Refused("conflict");
    recordEvent(tx, viewer, {
      engagementId: input.engagementId,
      changeId: input.changeId,
      kind: "sign",
      itemId: review.id,
      data: { frozen: seal.frozen, digest: seal.digest, as },
    });
  });
}

function demandPlanned(state: string): void {
  if (state !== "planned") throw new Refused("conflict", { theirs: state });
}

function set(
  viewer: Viewer,
  { engagementId, changeId, reviewId }: ReviewInput,
  place: 1 | 2,
  field: "state" | "heldOn",
  from: string | null,
  to: string | null,
): void {
  changeField(viewer, {
    engagementId,
    changeId: `${changeId}-${place}`,
    itemId: reviewId,
    field,
    from,
    to,
  });
}
