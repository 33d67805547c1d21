"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { type FormState, readForm } from "@/lib/account/form";
import { practiceInput } from "@/lib/account/schema";
import { action, attempt } from "@/lib/action";
import { currentViewer } from "@/lib/auth/session";
import { putBeginningAway } from "./beginning/commands";
import { changePractice } from "./commands";
import { removeLogo } from "./logo/commands";
import { isSeen, nearestSeen } from "./rules";

/** The practice's name, language and colour, from its owner. A colour that is not seen comes back with the nearest that is. */
export async function changePracticeAction(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await currentViewer();
  if (!viewer) redirect("/login");
  const read = readForm(practiceInput, form);
  if (!read.ok) return read.state;
  const { colour, ...rest } = read.data;
  if (colour && !isSeen(colour))
    return { errors: { colour: "unseen" }, values: { ...read.data, nearest: nearestSeen(colour) } };
  const done = attempt(() => changePractice(viewer, { ...rest, colour: colour || null }));
  if (!done.ok) return { errors: { name: "invalid" }, values: read.data };
  revalidatePath("/", "layout");
  return { errors: {}, values: read.data, done: true };
}

/** Takes the logo away. */
export const removeLogoAction = action(z.strictObject({}), (viewer) => {
  removeLogo(viewer);
  revalidatePath("/", "layout");
});

/** Puts the list of the first minutes away. */
export async function putBeginningAwayAction(): Promise<void> {
  const viewer = await currentViewer();
  if (!viewer) redirect("/login");
  attempt(() => putBeginningAway(viewer));
  revalidatePath("/portfolio");
}
