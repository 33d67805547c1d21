"use server";

import { action } from "@/lib/action";
import { makeViewFirst, removeView, renameView, saveView } from "./commands";
import { defaultViewInput, renameViewInput, saveViewInput, viewInput } from "./schema";

/** Keeps what is asked of the portfolio under a name. */
export const saveViewAction = action(saveViewInput, saveView);
/** Gives a view of one's own another name. */
export const renameViewAction = action(renameViewInput, renameView);
/** Forgets a view of one's own. */
export const removeViewAction = action(viewInput, removeView);
/** Makes a view the one that opens first, or none. */
export const makeViewFirstAction = action(defaultViewInput, makeViewFirst);
