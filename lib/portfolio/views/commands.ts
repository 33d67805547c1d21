import "server-only";
import { and, eq } from "drizzle-orm";
import { type Tx, transact } from "@/db/client";
import { savedViews } from "@/db/tables/account";
import type { Viewer } from "@/lib/access/rules";
import { demandPractice } from "@/lib/access/scope";
import { now } from "@/lib/clock";
import { newId } from "@/lib/engagement/ids";
import { Refused } from "@/lib/errors";
import { fold } from "@/lib/format/fold";
import { listViews } from "./queries";
import { kept, mostViews } from "./rules";
import type { DefaultViewInput, RenameViewInput, SaveViewInput, ViewInput } from "./schema";

/** Keeps what is asked of the portfolio under a name, in place of one's own view of that name; twenty at most. */
export function saveView(viewer: Viewer, { name, query }: SaveViewInput): { id: string } {
  return transact((tx) => {
    const accountId = practitioner(viewer);
    const views = listViews(viewer);
    const same = views.find((view) => fold(view.name) === fold(name));
    if (same) {
      change(tx, accountId, same.id, { name, query: kept(query, same.first) });
      return { id: same.id };
    }
    if (views.length >= mostViews) throw new Refused("too_large");
    const id = newId();
    tx.insert(savedViews).values({ accountId, id, name, query, at: now() }).run();
    return { id };
  });
}

/** Gives one's own view another name; `conflict` where another of them has it. */
export function renameView(viewer: Viewer, { id, name }: RenameViewInput): void {
  transact((tx) => {
    const accountId = practitioner(viewer);
    const taken = listViews(viewer).some(
      (view) => view.id !== id && fold(view.name) === fold(name),
    );
    if (taken) throw new Refused("conflict");
    change(tx, accountId, id, { name });
  });
}

/** Forgets one's own view. */
export function removeView(viewer: Viewer, { id }: ViewInput): void {
  transact((tx) => {
    const { changes } = tx
      .delete(savedViews)
      .where(one(practitioner(viewer), id))
      .run();
    if (changes === 0) throw new Refused("not_found");
  });
}

/** Makes one's own view the one that opens first, in place of any other; null for none. */
export function makeViewFirst(viewer: Viewer, { id }: DefaultViewInput): void {
  transact((tx) => {
    const accountId = practitioner(viewer);
    const views = listViews(viewer);
    if (id !== null && !views.some((view) => view.id === id)) throw new Refused("not_found");
    for (const view of views)
      if (view.first !== (view.id === id))
        change(tx, accountId, view.id, { query: kept(view.query, view.id === id) });
  });
}

function practitioner(viewer: Viewer): string {
  demandPractice(viewer);
  if (viewer.kind !== "account") throw new Refused("forbidden");
  return viewer.accountId;
}

function change(
  tx: Tx,
  accountId: string,
  id: string,
  to: { name?: string; query?: string },
): void {
  const { changes } = tx.update(savedViews).set(to).where(one(accountId, id)).run();
  if (changes === 0) throw new Refused("not_found");
}

const one = (accountId: string, id: string) =>
  and(eq(savedViews.accountId, accountId), eq(savedViews.id, id));
