import { z } from "zod";
import { itemId } from "@/lib/engagement/schema";

const text = z.string().trim().min(1, "missing").max(4000, "too_long");

export const addNoteInput = z.strictObject({
  engagementId: itemId,
  /** what the note is about; null for the engagement itself */
  itemId: itemId.nullable(),
  text,
});
export type AddNoteInput = z.output<typeof addNoteInput>;

export const noteInput = z.strictObject({ engagementId: itemId, noteId: itemId });
export type NoteInput = z.output<typeof noteInput>;

/** `from` is the text that the writer had before them. */
export const changeNoteInput = noteInput.extend({ from: z.string().max(4000), text });
export type ChangeNoteInput = z.output<typeof changeNoteInput>;
