"use server";

import { action } from "@/lib/action";
import { acceptObjective } from "./commands";
import { acceptObjectiveInput } from "./schema";

export const acceptObjectiveAction = action(acceptObjectiveInput, (viewer, input) =>
  acceptObjective(viewer, input),
);
