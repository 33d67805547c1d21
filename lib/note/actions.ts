"use server";

import { revalidatePath } from "next/cache";
import { action } from "@/lib/action";
import { addNote, changeNote, removeNote } from "./commands";
import { addNoteInput, changeNoteInput, noteInput } from "./schema";

export const addNoteAction = action(addNoteInput, (viewer, input) => {
  addNote(viewer, input);
  revalidatePath(`/engagements/${input.engagementId}`, "layout");
});

export const changeNoteAction = action(changeNoteInput, (viewer, input) => {
  changeNote(viewer, input);
  revalidatePath(`/engagements/${input.engagementId}`, "layout");
});

export const removeNoteAction = action(noteInput, (viewer, input) => {
  removeNote(viewer, input);
  revalidatePath(`/engagements/${input.engagementId}`, "layout");
});
