import "server-only";
import { and, eq } from "drizzle-orm";
import { type Tx, transact } from "@/db/client";
import { items } from "@/db/tables/engagement";
import { notes } from "@/db/tables/maturity";
import type { Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { now } from "@/lib/clock";
import { ensurePerson } from "@/lib/engagement/commands";
import { newId } from "@/lib/engagement/ids";
import { Refused } from "@/lib/errors";
import type { AddNoteInput, ChangeNoteInput, NoteInput } from "./schema";

// Not remembered: the history is read by the client's people, and of a private note not even its being there is theirs.

/**
 * Writes a private note of the consultants on the engagement or one of its items; consultants only. A verb that erases the note
 * with something else gives it that thing's id.
 */
export function addNote(viewer: Viewer, input: AddNoteInput, id: string = newId()): { id: string } {
  return transact((tx) => {
    demand(viewer, input.engagementId, "consult");
    if (input.itemId !== null && !isItem(tx, input.engagementId, input.itemId))
      throw new Refused("not_found");
    const by = ensurePerson(tx, viewer, input.engagementId);
    tx.insert(notes)
      .values({ ...input, id, by, at: now() })
      .run();
    return { id };
  });
}

/** Changes the words of a private note; refuses `conflict` with the other's words where it is no longer as it was seen. */
export function changeNote(viewer: Viewer, input: ChangeNoteInput): void {
  transact((tx) => {
    const note = demandNote(tx, viewer, input);
    if (note.text !== input.from) throw new Refused("conflict", { text: note.text });
    tx.update(notes).set({ text: input.text, changedAt: now() }).where(one(input)).run();
  });
}

/** Takes a private note away for good. */
export function removeNote(viewer: Viewer, input: NoteInput): void {
  transact((tx) => {
    demandNote(tx, viewer, input);
    tx.delete(notes).where(one(input)).run();
  });
}

const one = ({ engagementId, noteId }: NoteInput) =>
  and(eq(notes.engagementId, engagementId), eq(notes.id, noteId));

function demandNote(tx: Tx, viewer: Viewer, input: NoteInput): { text: string } {
  demand(viewer, input.engagementId, "consult");
  const note = tx.select({ text: notes.text }).from(notes).where(one(input)).get();
  if (!note) throw new Refused("not_found");
  return note;
}

function isItem(tx: Tx, engagementId: string, id: string): boolean {
  const row = tx
    .select({ id: items.id })
    .from(items)
    .where(and(eq(items.engagementId, engagementId), eq(items.id, id)))
    .get();
  return row !== undefined;
}
