"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/action";
import { signCommitment } from "./commands";
import { signCommitmentInput } from "./schema";

export const signCommitmentAction = action(signCommitmentInput, (viewer, input) => {
  signCommitment(viewer, input);
  revalidatePath(`/engagements/${input.engagementId}/strategy`);
});
