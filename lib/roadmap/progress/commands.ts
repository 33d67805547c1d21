import "server-only";
import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/rules";
import { changeField } from "@/lib/engagement/edit/commands";
import { Refused } from "@/lib/errors";
import { stepOf } from "../queries";
import type { AdvanceStepInput } from "./schema";

/** Says how far an open step is. Refuses `conflict` where it is no longer as it was seen, finished by somebody included. */
export function advanceStep(viewer: Viewer, input: AdvanceStepInput): void {
  transact(() => {
    const { data } = stepOf(viewer, input);
    const { from, to } = input;
    if (data.state !== from.state || data.progress !== from.progress)
      throw new Refused("conflict", { theirs: { state: data.state, progress: data.progress } });
    for (const [index, field] of (["state", "progress"] as const).entries()) {
      // What stays is written too where nothing moves: whoever may not write is told so.
      if (data[field] === to[field] && field === "state") continue;
      changeField(viewer, {
        engagementId: input.engagementId,
        changeId: `${input.changeId}-${index + 1}`,
        itemId: input.itemId,
        field,
        from: data[field],
        to: to[field],
      });
    }
  });
}
