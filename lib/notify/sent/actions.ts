"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { action } from "@/lib/action";
import { sendTest, tryAgain } from "./commands";
import { letterInput } from "./schema";

const show = () => revalidatePath("/practice/mail");

/** Tries a letter again. */
export const tryAgainAction = action(letterInput, (viewer, input) => {
  tryAgain(viewer, input);
  show();
});

/** Sends whoever asks a letter of no consequence. */
export const sendTestAction = action(z.strictObject({}), (viewer) => {
  sendTest(viewer);
  show();
});
