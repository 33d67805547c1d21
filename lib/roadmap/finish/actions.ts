"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/action";
import { finishStep, reopenStep } from "./commands";
import { finishStepInput, reopenStepInput } from "./schema";

export const finishStepAction = action(finishStepInput, (viewer, input) => {
  const finished = finishStep(viewer, input);
  revalidatePath(`/engagements/${input.engagementId}`);
  return finished;
});

export const reopenStepAction = action(reopenStepInput, (viewer, input) => {
  reopenStep(viewer, input);
  revalidatePath(`/engagements/${input.engagementId}`);
});
