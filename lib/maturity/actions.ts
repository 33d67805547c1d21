"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/action";
import { today } from "@/lib/clock";
import { answerQuestion, openRound, retainLevel, retainRest, revealRound } from "./commands";
import { makeStepOfLift } from "./lift/commands";
import { answerInput, liftInput, openRoundInput, retainInput, roundInput } from "./schema";

export const openRoundAction = action(openRoundInput, (viewer, input) =>
  openRound(viewer, { ...input, openedOn: today() }),
);

export const answerAction = action(answerInput, (viewer, input) => answerQuestion(viewer, input));

export const revealAction = action(roundInput, (viewer, input) => {
  revealRound(viewer, input);
  refresh(input);
});

export const retainAction = action(retainInput, (viewer, input) => {
  retainLevel(viewer, input);
  refresh(input);
});

export const retainRestAction = action(roundInput, (viewer, input) => {
  retainRest(viewer, input);
  refresh(input);
});

export const liftAction = action(liftInput, (viewer, input) => {
  const made = makeStepOfLift(viewer, input);
  refresh(input);
  return made;
});

function refresh({ engagementId }: { engagementId: string }) {
  revalidatePath(`/engagements/${engagementId}/maturity`);
}
