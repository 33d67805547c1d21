import "server-only";
import { and, asc, desc, eq, or } from "drizzle-orm";
import { type Tx, transact } from "@/db/client";
import { accounts } from "@/db/tables/account";
import { items } from "@/db/tables/engagement";
import { changes } from "@/db/tables/history";
import type { Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { Refused } from "@/lib/errors";
import { wayBack } from "@/lib/history/rules";
import { itemData } from "../../schema";
import { archiveItem, changeField, restoreItem } from "../commands";
import { followerOf, partsOf } from "../rules";
import type { ChangeFieldInput } from "../schema";
import type { UndoInput } from "./schema";

/**
 * Takes back one's own change: the field is written as it was before, an added item is set aside, an archived one comes back.
 * What was made together is taken back together, all of it or nothing. It is a change like another, and is remembered. Refuses
 * `forbidden` for another's, `conflict` with whose where somebody changed any of it since, `invalid` for what is not taken back this
 * way; a replay is answered as the first time.
 */
export function undoChange(viewer: Viewer, { engagementId, changeId, of }: UndoInput): void {
  transact((tx) => {
    demand(viewer, engagementId, "edit");
    const whole = wholeOf(tx, engagementId, of);
    const [first] = whole;
    if (!first) throw new Refused("not_found");
    if (viewer.kind !== "account" || first.by !== viewer.accountId) throw new Refused("forbidden");
    if (latestLike(tx, first)?.changeId === changeId) return;
    for (const change of whole) {
      const latest = latestLike(tx, change);
      if (latest && latest.id !== change.id)
        throw new Refused("conflict", { by: latest.by, name: latest.name, at: latest.at });
    }
    const ids = partsOf(changeId, whole.length);
    for (const [place, change] of [...whole.entries()].reverse()) {
      const asked = { engagementId, changeId: ids[place] as string, itemId: change.itemId };
      takeBack(tx, viewer, change, asked, place === 0 ? null : changeId);
    }
  });
}

/** A change with those made together with it, in the order in which they were made; the same from whichever of them is asked. */
function wholeOf(tx: Tx, engagementId: string, of: string): Change[] {
  const here = eq(changes.engagementId, engagementId);
  const asked = tx
    .select()
    .from(changes)
    .where(and(here, eq(changes.changeId, of)))
    .get();
  if (!asked) return [];
  const first = asked.partOf ?? asked.changeId;
  return tx
    .select()
    .from(changes)
    .where(and(here, or(eq(changes.changeId, first), eq(changes.partOf, first))))
    .orderBy(asc(changes.id))
    .all();
}

function takeBack(
  tx: Tx,
  viewer: Viewer,
  change: Change,
  asked: { engagementId: string; changeId: string; itemId: string },
  partOf: string | null,
): void {
  const way = wayOf(tx, change);
  if (way === "archive") archiveItem(viewer, asked, partOf);
  else if (way === "restore") restoreItem(viewer, asked, partOf);
  else if (way === "field") {
    changeField(viewer, { ...asked, field: change.field, ...backwards(change) }, partOf);
    takeFollowerBack(tx, viewer, asked, change.changeId);
  } else throw new Refused("invalid");
}

type Change = typeof changes.$inferSelect;

const backwards = ({ before, after }: Pick<Change, "before" | "after">) => ({
  from: after as ChangeFieldInput["from"],
  to: before as ChangeFieldInput["to"],
});

/** What had followed from the change is again as it was: a step reopened by mistake was done on the day it was done. */
function takeFollowerBack(
  tx: Tx,
  viewer: Viewer,
  asked: { engagementId: string; itemId: string; changeId: string },
  of: string,
): void {
  const remembered = (changeId: string) =>
    tx
      .select({ field: changes.field, before: changes.before, after: changes.after })
      .from(changes)
      .where(and(eq(changes.engagementId, asked.engagementId), eq(changes.changeId, changeId)))
      .get();
  const then = remembered(followerOf(of));
  const now = remembered(followerOf(asked.changeId));
  if (!then || !now || then.before === now.after) return;
  changeField(viewer, {
    ...asked,
    changeId: `${asked.changeId}-back`,
    field: then.field,
    ...backwards({ before: then.before, after: now.after }),
  });
}

function latestLike(tx: Tx, { engagementId, itemId, field }: Change) {
  return tx
    .select({
      id: changes.id,
      changeId: changes.changeId,
      by: changes.by,
      name: accounts.name,
      at: changes.at,
    })
    .from(changes)
    .leftJoin(accounts, eq(accounts.id, changes.by))
    .where(
      and(
        eq(changes.engagementId, engagementId),
        eq(changes.itemId, itemId),
        eq(changes.field, field),
      ),
    )
    .orderBy(desc(changes.id))
    .get();
}

function wayOf(tx: Tx, change: Change) {
  const item = tx
    .select({ kind: items.kind })
    .from(items)
    .where(and(eq(items.engagementId, change.engagementId), eq(items.id, change.itemId)))
    .get();
  return item ? wayBack(item.kind, Object.keys(itemData[item.kind].shape), change) : null;
}
