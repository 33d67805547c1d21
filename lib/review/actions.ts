"use server";

import { action } from "@/lib/action";
import { draftDecision, dropDecision, settleDecision } from "./decide/commands";
import { decisionInput, draftDecisionInput, settleDecisionInput } from "./decide/schema";
import { beginReview, closeReview, reopenReview, signReview } from "./hold/commands";
import { reviewInput, signReviewInput } from "./hold/schema";
import { cancelReview, planReview } from "./plan/commands";
import { planReviewInput } from "./plan/schema";

export const planReviewAction = action(planReviewInput, (viewer, input) =>
  planReview(viewer, input),
);

export const cancelReviewAction = action(reviewInput, (viewer, input) =>
  cancelReview(viewer, input),
);

export const beginReviewAction = action(reviewInput, (viewer, input) => beginReview(viewer, input));

export const closeReviewAction = action(reviewInput, (viewer, input) => closeReview(viewer, input));

export const reopenReviewAction = action(reviewInput, (viewer, input) =>
  reopenReview(viewer, input),
);

export const signReviewAction = action(signReviewInput, (viewer, input) =>
  signReview(viewer, input),
);

export const draftDecisionAction = action(draftDecisionInput, (viewer, input) =>
  draftDecision(viewer, input),
);

export const settleDecisionAction = action(settleDecisionInput, (viewer, input) =>
  settleDecision(viewer, input),
);

export const dropDecisionAction = action(decisionInput, (viewer, input) =>
  dropDecision(viewer, input),
);
