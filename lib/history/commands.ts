import "server-only";
import { eq } from "drizzle-orm";
import { afterCommit, onRollback, type Tx } from "@/db/client";
import { accounts } from "@/db/tables/account";
import { changes } from "@/db/tables/history";
import type { Viewer } from "@/lib/access/rules";
import { refuseSeeing } from "@/lib/access/scope";
import { now } from "@/lib/clock";
import { announce } from "@/lib/live/hub";
import { bumpVersion } from "./version";

type Change = {
  engagementId: string;
  changeId: string;
  /** the change that it is a part of */
  partOf?: string | null;
  itemId: string;
  /** a field of the item, `link:<role>`, or `item` for added, archived, restored, moved */
  field: string;
  before: unknown;
  after: unknown;
  /** the item's revision after it, where it has one */
  revision?: number;
  audience?: "all" | "consultants";
};

/** Remembers who changed what in the transaction of the change itself; once it is on disk the others are told. */
export function remember(tx: Tx, viewer: Viewer, change: Change): number {
  refuseSeeing(viewer, change.engagementId);
  const audience = change.audience ?? "all";
  const by = viewer.kind === "account" ? viewer.accountId : null;
  const { id } = tx
    .insert(changes)
    .values({
      engagementId: change.engagementId,
      changeId: change.changeId,
      partOf: change.partOf ?? null,
      itemId: change.itemId,
      field: change.field,
      before: change.before ?? null,
      after: change.after ?? null,
      by,
      at: now(),
      door: viewer.door,
      audience,
    })
    .returning({ id: changes.id })
    .get();
  const name = by
    ? (tx.select({ name: accounts.name }).from(accounts).where(eq(accounts.id, by)).get()?.name ??
      "")
    : "";
  // At once, since the same transaction may read what it just wrote; again where it all comes to nothing.
  bumpVersion(change.engagementId);
  onRollback(() => bumpVersion(change.engagementId));
  afterCommit(() => {
    announce({
      engagementId: change.engagementId,
      change: id,
      item: change.itemId,
      field: change.field,
      ...(audience === "all" ? { value: change.after } : {}),
      revision: change.revision ?? null,
      by: { id: by, name },
    });
  });
  return id;
}
