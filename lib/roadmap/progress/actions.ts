"use server";

import { action } from "@/lib/action";
import { advanceStep } from "./commands";
import { advanceStepInput } from "./schema";

export const advanceStepAction = action(advanceStepInput, (viewer, input) =>
  advanceStep(viewer, input),
);
