"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/action";
import { deleteEngagement, restoreEngagement } from "./commands";
import { deleteInput, restoreInput } from "./schema";

/** Deletes an engagement, by its name typed by hand. */
export const deleteEngagementAction = action(deleteInput, (viewer, input) => {
  deleteEngagement(viewer, input);
  revalidatePath("/", "layout");
});

/** Brings a deleted engagement back. */
export const restoreEngagementAction = action(restoreInput, (viewer, input) => {
  restoreEngagement(viewer, input);
  revalidatePath("/", "layout");
});
