import "server-only";
import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { recordEvent } from "@/lib/engagement/commands";
import { loadEngagement } from "@/lib/engagement/queries";
import { Refused } from "@/lib/errors";
import type { SignCommitmentInput } from "./schema";

/**
 * Signs the decision to engage, as the decider or the consultant. The signed text stands in the event and never changes;
 * a new text is signed anew. Refuses `conflict` with theirs where the text changed since it was read.
 */
export function signCommitment(viewer: Viewer, input: SignCommitmentInput): void {
  transact((tx) => {
    const { role } = demand(viewer, input.engagementId, "sign");
    const { engagement } = loadEngagement(viewer, input.engagementId);
    const item = engagement.items.find((candidate) => candidate.kind === "commitment");
    if (item?.kind !== "commitment") throw new Refused("not_found");
    const { answer, reasons } = item.data;
    if (answer !== input.seen.answer || reasons !== input.seen.reasons)
      throw new Refused("conflict", { theirs: item.data });
    recordEvent(tx, viewer, {
      engagementId: input.engagementId,
      changeId: input.changeId,
      kind: "sign",
      itemId: item.id,
      data: { answer, reasons, as: role },
    });
  });
}
