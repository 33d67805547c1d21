"use server";

import { action } from "@/lib/action";
import { undoChange } from "./commands";
import { undoInput } from "./schema";

export const undoChangeAction = action(undoInput, (viewer, input) => undoChange(viewer, input));
