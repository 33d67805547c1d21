import "server-only";
import { and, eq } from "drizzle-orm";
import { type Tx, transact } from "@/db/client";
import { changes } from "@/db/tables/history";
import { can, type Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { today } from "@/lib/clock";
import type { Report } from "@/lib/coherence/check";
import { type Edit, type Held, madeHere, type Tie } from "@/lib/coherence/cure/edit";
import { editsOf } from "@/lib/coherence/cure/offer";
import { type Finding, type Sign, signs } from "@/lib/coherence/finding";
import { Refused } from "@/lib/errors";
import { recordEvent } from "../commands";
import { addItem, changeField } from "../edit/commands";
import { partsOf } from "../edit/rules";
import { loadEngagement } from "../queries";
import { findFinding, loadChecked } from "./queries";
import {
  type FindingInput,
  type SettleInput,
  type ShareAllInput,
  settleInput,
  type WaiveInput,
} from "./schema";

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

/** What became of a finding and of the signs: `from` and `to` are 0 to 1, null without data. */
export type Settled = {
  settled: boolean;
  signs: { sign: Sign; from: number | null; to: number | null }[];
};

/**
 * Makes one of the gestures that a finding's rule offers: one edit like any other, or a few that are remembered and taken back as
 * one, by `changeId`. Whoever edits may, for what they see; refuses `invalid` what was not offered, `conflict` where a field, or what
 * it all rests on, was changed since: then nothing is written.
 * A replay is answered without another edit, with what the finding is now and no signs.
 */
export function settleFinding(viewer: Viewer, raw: SettleInput): Settled {
  const input = settleInput.parse(raw);
  const { engagementId } = input;
  return transact((tx) => {
    demand(viewer, engagementId, "edit");
    const isSettled = ({ findings }: Report) => findings.every(({ id }) => id !== input.finding);
    if (wasMade(tx, viewer, input))
      return { settled: isSettled(loadChecked(viewer, engagementId).report), signs: [] };
    const finding = open(viewer, input);
    const before = loadChecked(viewer, engagementId);
    const edits = editsOf(before.reading, finding, input.gesture, input);
    if (edits === "moved") throw new Refused("conflict");
    if (edits === "not_offered") throw new Refused("invalid", { issue: "not_offered" });
    makeTogether(viewer, input, edits);
    const after = loadChecked(viewer, engagementId).report;
    return {
      settled: isSettled(after),
      signs: signs.flatMap((sign) => {
        const [from, to] = [before.report.signs[sign].score, after.signs[sign].score];
        return from === to ? [] : [{ sign, from, to }];
      }),
    };
  });
}

/** Makes edits that belong together, within a transaction: the first bears the id, the others are its parts. */
function makeTogether(
  viewer: Viewer,
  { engagementId, changeId }: { engagementId: string; changeId: string },
  edits: readonly Edit[],
): void {
  let made = "";
  for (const [place, id] of partsOf(changeId, edits.length).entries()) {
    const edit = edits[place] as Edit;
    const asked = { engagementId, changeId: id };
    const partOf = place === 0 ? null : changeId;
    if (edit.does === "add") {
      const { kind, data, links } = edit;
      made = addItem(viewer, { ...asked, kind, data, links }, partOf).id;
    } else {
      const { itemId, field, from } = edit;
      changeField(viewer, { ...asked, itemId, field, from, to: tiedTo(edit.to, made) }, partOf);
    }
  }
}

/** Ties to the thing that was just added are ties to its id. */
function tiedTo(to: Held, made: string): Held {
  if (made === "" || !Array.isArray(to)) return to;
  return (to as Tie[]).map((tie) => (tie?.id === madeHere ? { ...tie, id: made } : tie));
}

/** Whether this very change was made before, by this very person. */
function wasMade(tx: Tx, viewer: Viewer, input: { engagementId: string; changeId: string }) {
  const first = tx
    .select({ by: changes.by })
    .from(changes)
    .where(and(eq(changes.engagementId, input.engagementId), eq(changes.changeId, input.changeId)))
    .get();
  if (first && (viewer.kind !== "account" || first.by !== viewer.accountId))
    throw new Refused("invalid");
  return first !== undefined;
}

/** The finding as the viewer sees it today: what they do not see does not exist for them. */
function open(viewer: Viewer, input: { engagementId: string; finding: string }): Finding {
  const { role } = demand(viewer, input.engagementId, "read");
  const finding = findFinding(viewer, input.engagementId, input.finding);
  if (!finding || (!finding.shared && !can(role, "consult"))) throw new Refused("not_found");
  return finding;
}

/** The same, where it may be spoken of: not what rests on the consultants' eyes alone. */
function seen(viewer: Viewer, input: { engagementId: string; finding: string }): Finding {
  const finding = open(viewer, input);
  if (finding.audience === "consultants") throw new Refused("invalid", { issue: "confidential" });
  return finding;
}

const aboutItem = (finding: Finding) => finding.items[0]?.id ?? null;
