import "server-only";
import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/rules";
import { addDays } from "@/lib/engagement/days/rules";
import { changeField } from "@/lib/engagement/edit/commands";
import { Refused } from "@/lib/errors";
import { stepOf } from "../queries";
import { isOpen } from "../rules";
import type { ShiftStepInput } from "./schema";

type Dates = ShiftStepInput["seen"];
const fields = ["startsOn", "endsOn", "fruitsOn"] as const;

/**
 * Moves a step's dates by whole weeks, fruits that somebody dated with them; returns its dates as they stand now, so that
 * it can be taken back. Refuses `conflict` for a step that is no longer open or whose dates are not those seen,
 * `invalid` for one without dates.
 */
export function shiftStep(viewer: Viewer, input: ShiftStepInput): Dates {
  return transact(() => {
    const { engagementId, changeId, itemId, seen, weeks } = input;
    const step = stepOf(viewer, input);
    if (!isOpen(step)) throw new Refused("conflict", { theirs: step.data.state });
    if (seen.startsOn === null && seen.endsOn === null) throw new Refused("invalid");
    const moved: Dates = { ...seen };
    for (const [place, field] of fields.entries()) {
      const from = seen[field];
      if (from === null) continue;
      moved[field] = addDays(from, weeks * 7);
      changeField(viewer, {
        engagementId,
        changeId: `${changeId}-${place + 1}`,
        itemId,
        field,
        from,
        to: moved[field],
      });
    }
    return moved;
  });
}
