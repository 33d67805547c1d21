import "server-only";
import { transact } from "@/db/client";
import { can, type Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { today } from "@/lib/clock";
import type { Finding } from "@/lib/coherence/finding";
import { Refused } from "@/lib/errors";
import { recordEvent } from "../commands";
import { changeField } from "../edit/commands";
import { loadEngagement } from "../queries";
import { findFinding } from "./queries";
import type { FindingInput, ShareAllInput, WaiveInput } from "./schema";

/** Shows a finding to the client, with what follows from it. Consultants only; refuses `invalid` what rests on their eyes alone. */
export function shareFinding(viewer: Viewer, input: FindingInput): void {
  transact((tx) => {
    demand(viewer, input.engagementId, "consult");
    const finding = seen(viewer, input);
    if (finding.shared) return;
    recordEvent(tx, viewer, {
      engagementId: input.engagementId,
      changeId: input.changeId,
      kind: "share-finding",
      itemId: aboutItem(finding),
      data: { finding: finding.id },
    });
  });
}

/** Shows the client every finding as it comes, those of today included. Consultants only. */
export function shareAllFindings(viewer: Viewer, input: ShareAllInput): void {
  demand(viewer, input.engagementId, "consult");
  const means = loadEngagement(viewer, input.engagementId).engagement.items.find(
    (item) => item.kind === "means",
  );
  if (means?.kind !== "means") throw new Refused("not_found");
  if (means.data.shareFindings === "all") return;
  changeField(viewer, {
    ...input,
    itemId: means.id,
    field: "shareFindings",
    from: means.data.shareFindings,
    to: "all",
  });
}

/**
 * Sets a finding aside with a reason until a day, or until its evidence changes. Whoever edits may, for what they see;
 * refuses `invalid` a day that is not to come, and what rests on the consultants' eyes alone.
 */
export function waiveFinding(viewer: Viewer, input: WaiveInput): void {
  transact((tx) => {
    demand(viewer, input.engagementId, "edit");
    const finding = seen(viewer, input);
    if (input.returnsOn <= today()) throw new Refused("invalid", { issue: "not_to_come" });
    recordEvent(tx, viewer, {
      engagementId: input.engagementId,
      changeId: input.changeId,
      kind: "waive",
      itemId: aboutItem(finding),
      data: {
        finding: finding.id,
        reason: input.reason,
        returnsOn: input.returnsOn,
        evidenceKey: finding.evidenceKey,
        // The words of a waiver are as narrow as the finding they are about.
        ...(finding.shared ? {} : { audience: "consultants" }),
      },
      audience: finding.shared ? "all" : "consultants",
    });
  });
}

/** Opens a finding again that was set aside, before its time. */
export function takeWaiverBack(viewer: Viewer, input: FindingInput): void {
  transact((tx) => {
    demand(viewer, input.engagementId, "edit");
    const finding = seen(viewer, input);
    if (finding.state !== "waived") throw new Refused("conflict");
    recordEvent(tx, viewer, {
      engagementId: input.engagementId,
      changeId: input.changeId,
      kind: "waive",
      itemId: aboutItem(finding),
      data: {
        finding: finding.id,
        takenBack: true,
        ...(finding.shared ? {} : { audience: "consultants" }),
      },
      audience: finding.shared ? "all" : "consultants",
    });
  });
}

/** The finding as the viewer sees it today: what they do not see does not exist for them. */
function seen(viewer: Viewer, input: { engagementId: string; finding: string }): Finding {
  const { role } = demand(viewer, input.engagementId, "read");
  const finding = findFinding(viewer, input.engagementId, input.finding);
  if (!finding || (!finding.shared && !can(role, "consult"))) throw new Refused("not_found");
  if (finding.audience === "consultants") throw new Refused("invalid", { issue: "confidential" });
  return finding;
}

const aboutItem = (finding: Finding) => finding.items[0]?.id ?? null;
