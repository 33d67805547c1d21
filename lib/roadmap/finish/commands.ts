import "server-only";
import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/rules";
import { today } from "@/lib/clock";
import { changeField } from "@/lib/engagement/edit/commands";
import type { ItemInput } from "@/lib/engagement/edit/schema";
import { Refused } from "@/lib/errors";
import { stepOf } from "../queries";
import { isOpen } from "../rules";

/** Finishes a step today; returns the state it was in, so that it can be taken back. Refuses `conflict` for one that is no longer open. */
export function finishStep(viewer: Viewer, input: ItemInput): { was: "planned" | "started" } {
  return transact(() => {
    const step = stepOf(viewer, input);
    const { data } = step;
    if (!isOpen(step)) throw new Refused("conflict", { theirs: data.state });
    const was = data.state === "started" ? "started" : "planned";
    set(viewer, input, "state", data.state, "done");
    set(viewer, input, "doneOn", data.doneOn, today());
    return { was };
  });
}

/** Takes back that a step was finished. Refuses `conflict` where it no longer is. */
export function reopenStep(viewer: Viewer, input: ItemInput & { to: "planned" | "started" }): void {
  transact(() => {
    const { data } = stepOf(viewer, input);
    if (data.state !== "done") throw new Refused("conflict", { theirs: data.state });
    set(viewer, input, "state", "done", input.to);
    set(viewer, input, "doneOn", data.doneOn, null);
  });
}

function set(
  viewer: Viewer,
  { engagementId, changeId, itemId }: ItemInput,
  field: "state" | "doneOn",
  from: string | null,
  to: string | null,
): void {
  changeField(viewer, {
    engagementId,
    changeId: `${changeId}-${field === "state" ? 1 : 2}`,
    itemId,
    field,
    from,
    to,
  });
}
