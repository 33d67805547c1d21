import "server-only";
import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { today } from "@/lib/clock";
import { recordEvent } from "@/lib/engagement/commands";
import { loadEngagement } from "@/lib/engagement/queries";
import { read } from "@/lib/engagement/reading/rules";
import { Refused } from "@/lib/errors";
import { readyToAccept } from "../ready/rules";
import { termsOf } from "./rules";
import type { AcceptObjectiveInput } from "./schema";

/**
 * Accepts an objective as it is written, for the decider or the consultant. Refuses `conflict` where it changed since
 * it was read, `invalid` (issue `not_ready`) before its indicator, values and dates stand (letters M and T).
 */
export function acceptObjective(viewer: Viewer, input: AcceptObjectiveInput): void {
  transact((tx) => {
    demand(viewer, input.engagementId, "sign");
    const reading = read(loadEngagement(viewer, input.engagementId).engagement, today());
    const objective = reading.item(input.itemId);
    if (objective?.kind !== "objective") throw new Refused("not_found");
    const terms = termsOf(reading, objective);
    for (const [name, value] of Object.entries(terms))
      if (input.terms[name as keyof typeof terms] !== value)
        throw new Refused("conflict", { theirs: terms });
    if (!readyToAccept(reading, objective)) throw new Refused("invalid", { issue: "not_ready" });
    recordEvent(tx, viewer, {
      engagementId: input.engagementId,
      changeId: input.changeId,
      kind: "accept",
      itemId: objective.id,
      data: { terms },
    });
  });
}
