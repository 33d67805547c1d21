"use server";

import { action } from "@/lib/action";
import { copyItem } from "./commands";
import { copyItemInput } from "./schema";

export const copyItemAction = action(copyItemInput, (viewer, input) => copyItem(viewer, input));
