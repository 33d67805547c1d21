"use server";

import { action } from "@/lib/action";
import { shareAllFindings, shareFinding, takeWaiverBack, waiveFinding } from "./commands";
import { findingInput, shareAllInput, waiveInput } from "./schema";

export const shareFindingAction = action(findingInput, (viewer, input) =>
  shareFinding(viewer, input),
);

export const shareAllFindingsAction = action(shareAllInput, (viewer, input) =>
  shareAllFindings(viewer, input),
);

export const waiveFindingAction = action(waiveInput, (viewer, input) =>
  waiveFinding(viewer, input),
);

export const takeWaiverBackAction = action(findingInput, (viewer, input) =>
  takeWaiverBack(viewer, input),
);
