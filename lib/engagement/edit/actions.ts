"use server";

import { action } from "@/lib/action";
import { addItem, archiveItem, moveItem, restoreItem } from "./commands";
import { addItemInput, itemInput, moveItemInput } from "./schema";

export const addItemAction = action(addItemInput, (viewer, input) => addItem(viewer, input));

export const archiveItemAction = action(itemInput, (viewer, input) => archiveItem(viewer, input));

export const restoreItemAction = action(itemInput, (viewer, input) => restoreItem(viewer, input));

export const moveItemAction = action(moveItemInput, (viewer, input) => moveItem(viewer, input));
