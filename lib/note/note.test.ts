import { beforeEach, expect, test } from "vitest";
import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/rules";
import { freezeEngagement } from "@/lib/engagement/freeze/commands";
import { loadFrozen } from "@/lib/engagement/freeze/queries";
import { loadEngagement } from "@/lib/engagement/queries";
import { takeFile } from "@/lib/exchange/engagement/commands";
import { historyOf } from "@/lib/history/queries";
import { search } from "@/lib/search/queries";
import {
  accountOf,
  bakery,
  claire,
  erwan,
  florist,
  malo,
  odile,
  solenn,
  stage,
  stranger,
  yann,
} from "@/lib/testing/cast";
import { addNote, changeNote, removeNote } from "./commands";
import { listNotes } from "./queries";

beforeEach(stage);

const secret = "zsecretz il hésite à vendre";
const step = `${bakery}-photos`;
const write = (itemId: string | null = step) =>
  addNote(claire, { engagementId: bakery, itemId, text: secret });
const clients = [yann, solenn, odile, erwan];

test("a consultant writes, changes and takes away a note, on the engagement or on an item", () => {
  write(null);
  const { id: noteId } = write();
  expect(listNotes(claire, bakery)).toMatchObject([
    { id: noteId, text: secret, by: "Claire Morvan", about: "Refaire les photos, Maison Kerleo" },
    { itemId: null, about: "" },
  ]);
  changeNote(claire, { engagementId: bakery, noteId, from: secret, text: "Autre" });
  expect(listNotes(claire, bakery)[0]).toMatchObject({ id: noteId, text: "Autre" });
  expect(() =>
    changeNote(claire, { engagementId: bakery, noteId, from: secret, text: "Encore" }),
  ).toThrow("conflict");
  removeNote(claire, { engagementId: bakery, noteId });
  expect(listNotes(claire, bakery)).toHaveLength(1);
});

test("the client's people neither read nor write one, and for the other client's there is none", () => {
  const { id: noteId } = write();
  const note = { engagementId: bakery, noteId };
  for (const viewer of clients) {
    expect(() => listNotes(viewer, bakery)).toThrow("forbidden");
    expect(() => addNote(viewer, { engagementId: bakery, itemId: null, text: "x" })).toThrow(
      "forbidden",
    );
    expect(() => removeNote(viewer, note)).toThrow("forbidden");
  }
  for (const viewer of [malo, stranger]) {
    expect(() => listNotes(viewer, bakery)).toThrow("not_found");
    expect(() => changeNote(viewer, { ...note, from: secret, text: "x" })).toThrow("not_found");
  }
  expect(() => removeNote(malo, { ...note, engagementId: florist })).toThrow("not_found");
  expect(() => addNote(malo, { engagementId: florist, itemId: step, text: "x" })).toThrow(
    "not_found",
  );
});

test("who looks through a client's eyes sees no note, though they wrote it", () => {
  write();
  const as = { engagementId: bakery, accountId: accountOf(yann) };
  expect(() => listNotes({ ...claire, as } as Viewer, bakery)).toThrow("forbidden");
});

test("its words leave by no other way: not the page, the history, the search, the file, the frozen copy", () => {
  const { id: noteId } = write();
  changeNote(claire, { engagementId: bakery, noteId, from: secret, text: `${secret} deux` });
  const { frozen } = transact((tx) =>
    freezeEngagement(tx, claire, { engagementId: bakery, label: "Ce jour" }),
  );
  for (const viewer of [claire, ...clients]) {
    const told = JSON.stringify([
      loadEngagement(viewer, bakery),
      tried(() => historyOf(viewer, bakery, {})),
      tried(() => takeFile(viewer, bakery)),
      tried(() => loadFrozen(viewer, bakery, frozen).engagement),
      tried(() => search(viewer, { q: "zsecretz", engagement: bakery })),
    ]);
    expect(told).not.toContain("zsecretz");
  }
});

function tried<T>(run: () => T): T | string {
  try {
    return run();
  } catch (error) {
    return String(error);
  }
}
