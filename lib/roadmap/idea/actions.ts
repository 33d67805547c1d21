"use server";

import { action } from "@/lib/action";
import { makeStepOfIdea } from "./commands";
import { makeStepOfIdeaInput } from "./schema";

export const makeStepOfIdeaAction = action(makeStepOfIdeaInput, (viewer, input) =>
  makeStepOfIdea(viewer, input),
);
