import "server-only";
import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/rules";
import { changeField } from "@/lib/engagement/edit/commands";
import type { ItemInput } from "@/lib/engagement/edit/schema";
import { Refused } from "@/lib/errors";
import { stepOf } from "../queries";
import { isOpen } from "../rules";

/** Finishes a step today; returns the state it was in, so that it can be taken back. Refuses `conflict` for one that is no longer open. */
export function finishStep(viewer: Viewer, input: ItemInput): { was: "planned" | "started" } {
  return transact(() => {
    const step = stepOf(viewer, input);
    const { state } = step.data;
    if (!isOpen(step)) throw new Refused("conflict", { theirs: state });
    changeField(viewer, { ...input, field: "state", from: state, to: "done" });
    return { was: state === "started" ? "started" : "planned" };
  });
}

/** Takes back that a step was finished. Refuses `conflict` where it no longer is. */
export function reopenStep(
  viewer: Viewer,
  { to, ...input }: ItemInput & { to: "planned" | "started" },
): void {
  transact(() => {
    const { state } = stepOf(viewer, input).data;
    if (state !== "done") throw new Refused("conflict", { theirs: state });
    changeField(viewer, { ...input, field: "state", from: state, to });
  });
}
