"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/action";
import { answerHindrance, eraseHindrances, makeStepOfHindrance, markTalkHeld } from "./commands";
import { eraseInput, hindranceInput, stepOfHindranceInput, talkInput } from "./schema";

export const answerHindranceAction = action(hindranceInput, (viewer, input) =>
  answerHindrance(viewer, input),
);

export const eraseHindrancesAction = action(eraseInput, (viewer, input) => {
  eraseHindrances(viewer, input);
  refresh(input);
});

export const talkHeldAction = action(talkInput, (viewer, input) => {
  markTalkHeld(viewer, input);
  refresh(input);
});

export const stepOfHindranceAction = action(stepOfHindranceInput, (viewer, input) => {
  const made = makeStepOfHindrance(viewer, input);
  refresh(input);
  return made;
});

function refresh({ engagementId }: { engagementId: string }) {
  revalidatePath(`/engagements/${engagementId}/diagnostic`);
}
