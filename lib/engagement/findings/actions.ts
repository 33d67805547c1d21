"use server";

import { action } from "@/lib/action";
import {
  settleFinding,
  shareAllFindings,
  shareFinding,
  takeWaiverBack,
  waiveFinding,
} from "./commands";
import { findingInput, settleInput, shareAllInput, waiveInput } from "./schema";

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

export const settleFindingAction = action(settleInput, (viewer, input) =>
  settleFinding(viewer, input),
);
