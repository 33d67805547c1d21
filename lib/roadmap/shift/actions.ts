"use server";

import { action } from "@/lib/action";
import { shiftStep } from "./commands";
import { shiftStepInput } from "./schema";

export const shiftStepAction = action(shiftStepInput, (viewer, input) => shiftStep(viewer, input));
