import "server-only";
import { and, eq } from "drizzle-orm";
import { type Tx, transact } from "@/db/client";
import { changes } from "@/db/tables/history";
import type { Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { today } from "@/lib/clock";
import { recordEvent } from "@/lib/engagement/commands";
import { freezeEngagement } from "@/lib/engagement/freeze/commands";
import { loadFrozen } from "@/lib/engagement/freeze/queries";
import type { Seal } from "@/lib/engagement/freeze/seal";
import { loadEngagement } from "@/lib/engagement/queries";
import { read } from "@/lib/engagement/reading/rules";
import type { Engagement } from "@/lib/engagement/schema";
import { Refused } from "@/lib/errors";
import { movedSince } from "./queries";
import { nextNumber, type Side, sideOf, versionsOf } from "./rules";
import type { ApproveVersionInput, NameVersionInput } from "./schema";

/**
 * Gives the strategy as it stands a name and freezes it, prose included, for both sides to approve; returns its number. Consultants
 * and deciders. Refuses `conflict` where nothing changed since the version before (`theirs` is its number).
 */
export function nameVersion(viewer: Viewer, input: NameVersionInput): { number: string } {
  return transact((tx) => {
    const side = demandSide(viewer, input.engagementId);
    const { engagement } = loadEngagement(viewer, input.engagementId);
    const versions = versionsOf(read(engagement, today()));
    const replayed = versionNamedBy(tx, engagement, input);
    if (replayed) return { number: replayed };
    const last = versions[0];
    if (last && !movedSince(viewer, input.engagementId, last))
      throw new Refused("conflict", { theirs: last.number });
    const number = nextNumber(versions);
    const seal = freezeEngagement(tx, viewer, {
      engagementId: input.engagementId,
      label: `${number}. ${input.name}`,
    });
    recordEvent(tx, viewer, {
      engagementId: input.engagementId,
      changeId: input.changeId,
      kind: "freeze",
      itemId: null,
      data: { version: number, name: input.name, ...seal },
    });
    if (input.approve)
      approve(tx, viewer, { ...input, changeId: `${input.changeId}-yes` }, number, seal, side);
    return { number };
  });
}

/**
 * Approves the last named version, for the consultant or the decider; the approval holds the digest of the very text. Refuses
 * `conflict` where a later version was named meanwhile, this side approved already, or the state kept is no longer the one named.
 */
export function approveVersion(viewer: Viewer, input: ApproveVersionInput): void {
  transact((tx) => {
    const side = demandSide(viewer, input.engagementId);
    const reading = read(loadEngagement(viewer, input.engagementId).engagement, today());
    const version = versionsOf(reading)[0];
    const { seal } = version ?? {};
    if (!version || seal?.frozen !== input.frozen || seal.digest !== input.digest)
      throw new Refused("conflict", { theirs: version?.number ?? null });
    if (loadFrozen(viewer, input.engagementId, seal.frozen).digest !== seal.digest)
      throw new Refused("conflict", { theirs: null });
    if (version.approvals[side]) throw new Refused("conflict", { theirs: version.number });
    approve(tx, viewer, input, version.number, seal, side);
  });
}

function approve(
  tx: Tx,
  viewer: Viewer,
  { engagementId, changeId }: { engagementId: string; changeId: string },
  version: string,
  seal: Seal,
  as: Side,
): void {
  recordEvent(tx, viewer, {
    engagementId,
    changeId,
    kind: "approve",
    itemId: null,
    data: { version, ...seal, as },
  });
}

/** The side for which the viewer signs. */
function demandSide(viewer: Viewer, engagementId: string): Side {
  const side = sideOf(demand(viewer, engagementId, "sign").role);
  if (!side) throw new Refused("forbidden");
  return side;
}

/** The version that this very request named before, where it is asked again. */
function versionNamedBy(
  tx: Tx,
  { events }: Engagement,
  { engagementId, changeId }: NameVersionInput,
): string | undefined {
  const known = tx
    .select({ event: changes.itemId })
    .from(changes)
    .where(and(eq(changes.engagementId, engagementId), eq(changes.changeId, changeId)))
    .get();
  const version = events.find(({ id }) => id === known?.event)?.data.version;
  return typeof version === "string" ? version : undefined;
}
