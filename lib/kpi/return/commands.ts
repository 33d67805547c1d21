import "server-only";
import { and, eq } from "drizzle-orm";
import { type Tx, transact } from "@/db/client";
import { items } from "@/db/tables/engagement";
import { changes } from "@/db/tables/history";
import type { Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { today } from "@/lib/clock";
import { addItem, archiveItem, changeField } from "@/lib/engagement/edit/commands";
import { loadEngagement } from "@/lib/engagement/queries";
import { read } from "@/lib/engagement/reading/rules";
import { Refused } from "@/lib/errors";
import { channelOf } from "./cost/rules";
import type { TypeReturnInput } from "./schema";

/**
 * Types the margin or the revenue that a channel brought in a month, in cents; `null` takes it away. Several amounts typed
 * for the same month become one. Refuses `conflict` with theirs where it is no longer what was seen, `invalid` for a month
 * that has not begun, `not_found` where the channel is gone; a replayed `changeId` changes nothing.
 */
export function typeReturn(viewer: Viewer, input: TypeReturnInput): void {
  transact((tx) => {
    demand(viewer, input.engagementId, "edit");
    if (alreadyTyped(tx, viewer, input)) return;
    if (input.month > today().slice(0, 7)) throw new Refused("invalid", { issue: "not_begun" });
    const there = typedBefore(viewer, input);
    const current = there.length > 0 ? there.reduce((sum, { amount }) => sum + amount, 0) : null;
    if (current !== input.from) throw new Refused("conflict", { theirs: current });
    write(viewer, input, there);
  });
}

type There = { id: string; amount: number };

function write(viewer: Viewer, input: TypeReturnInput, [first, ...others]: There[]): void {
  const { engagementId, changeId, month, type, to } = input;
  const place = (index: number) => ({
    engagementId,
    changeId: index === 0 ? changeId : `${changeId}-${index}`,
  });
  if (first && to === null) archiveItem(viewer, { ...place(0), itemId: first.id });
  else if (first)
    changeField(viewer, { ...place(0), itemId: first.id, field: "amount", from: first.amount, to });
  else if (to !== null)
    addItem(viewer, {
      ...place(0),
      kind: "return",
      data: { month, type, amount: to },
      links: { channel: [{ id: input.channelId, amount: null }] },
    });
  for (const [index, { id }] of others.entries())
    archiveItem(viewer, { ...place(index + 1), itemId: id });
}

/** What was typed for that month, oldest first; `not_found` where the channel is gone. */
function typedBefore(viewer: Viewer, { engagementId, channelId, month, type }: TypeReturnInput) {
  const reading = read(loadEngagement(viewer, engagementId).engagement, today());
  if (reading.item(channelId)?.kind !== "channel") throw new Refused("not_found");
  return reading
    .all("return")
    .filter(({ data }) => data.month === month && data.type === type && data.amount !== null)
    .filter(({ id }) => channelOf(reading, id) === channelId)
    .map(({ id, data: { amount } }) => ({ id, amount: amount ?? 0 }));
}

/** Whether this very change was made before; its id used for anything else, or by anybody else, is refused. */
function alreadyTyped(tx: Tx, viewer: Viewer, input: TypeReturnInput): boolean {
  const first = tx
    .select({ by: changes.by, kind: items.kind })
    .from(changes)
    .innerJoin(
      items,
      and(eq(items.engagementId, changes.engagementId), eq(items.id, changes.itemId)),
    )
    .where(and(eq(changes.engagementId, input.engagementId), eq(changes.changeId, input.changeId)))
    .get();
  if (!first) return false;
  const by = viewer.kind === "account" ? viewer.accountId : null;
  if (first.kind !== "return" || first.by !== by) throw new Refused("invalid");
  return true;
}
