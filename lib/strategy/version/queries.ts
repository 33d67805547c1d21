import "server-only";
import { can, seesWhole, type Viewer } from "@/lib/access/rules";
import { today } from "@/lib/clock";
import { type Frozen, loadFrozen } from "@/lib/engagement/freeze/queries";
import { loadEngagement } from "@/lib/engagement/queries";
import { read } from "@/lib/engagement/reading/rules";
import type { Engagement } from "@/lib/engagement/schema";
import { Refused } from "@/lib/errors";
import { readProses } from "@/lib/prose/queries";
import { isPrivateProse } from "@/lib/prose/rules";
import { type Changed, changedOf, strategyState } from "../changes/rules";
import { approvedVersion, sideOf, type Version, versionsOf } from "./rules";

/**
 * The versions of a strategy, the latest first, whether each is kept here and is still the very one that was named, and what changed
 * since the last that both sides approved (null where none was, or it is not kept here). Suppliers: `not_found`.
 */
export function readVersions(viewer: Viewer, engagementId: string) {
  const { standing, engagement } = loadEngagement(viewer, engagementId);
  if (!seesWhole(standing.role)) throw new Refused("not_found");
  const reading = read(engagement, today());
  const versions = versionsOf(reading).map((version) => ({
    ...version,
    intact: intact(viewer, engagementId, version),
  }));
  const approved = approvedVersion(reading) ?? null;
  const since = approved && changedSince(viewer, engagementId, approved);
  const last = versions[0];
  return {
    name: engagement.name,
    versions,
    approved,
    since,
    /** whether the strategy says anything else than the last version, so that a new one can be named */
    moved:
      !last ||
      (last.number === approved?.number
        ? since?.length !== 0
        : movedSince(viewer, engagementId, last)),
    /** the side for which this viewer approves, if any */
    side: can(standing.role, "sign") ? sideOf(standing.role) : null,
  };
}
export type Versions = ReturnType<typeof readVersions>;

/** What changed since the last version that both sides approved; null where none was, or it is not kept here. Suppliers: `not_found`. */
export function sinceApproved(viewer: Viewer, engagementId: string): Changed[] | null {
  const { standing, engagement } = loadEngagement(viewer, engagementId);
  if (!seesWhole(standing.role)) throw new Refused("not_found");
  const version = approvedVersion(read(engagement, today()));
  return version ? changedSince(viewer, engagementId, version) : null;
}

/** Whether the strategy says anything else now than a version; always where that version is not kept here. Suppliers: `not_found`. */
export function movedSince(
  viewer: Viewer,
  engagementId: string,
  version: Pick<Version, "seal">,
): boolean {
  return changedSince(viewer, engagementId, version)?.length !== 0;
}

/** The strategy as it stands, its texts included, as a state that can be compared. Suppliers: `not_found`. */
export function strategyNow(viewer: Viewer, engagementId: string): Engagement {
  const { standing, engagement } = loadEngagement(viewer, engagementId);
  if (!seesWhole(standing.role)) throw new Refused("not_found");
  const prose = readProses(viewer, engagementId).filter(({ name }) => !isPrivateProse(name));
  return strategyState({ ...engagement, prose });
}

/** A version as it was frozen, or null where it is not kept here. */
export function frozenVersion(
  viewer: Viewer,
  engagementId: string,
  { seal }: Pick<Version, "seal">,
): Frozen | null {
  if (!seal) return null;
  try {
    return loadFrozen(viewer, engagementId, seal.frozen);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

function changedSince(
  viewer: Viewer,
  engagementId: string,
  version: Pick<Version, "seal">,
): Changed[] | null {
  const now = strategyNow(viewer, engagementId);
  const then = frozenVersion(viewer, engagementId, version);
  return then ? changedOf(strategyState(then.engagement), now) : null;
}

/** Null where the state is not kept here; false where it is no longer the one that was named. */
function intact(viewer: Viewer, engagementId: string, version: Version): boolean | null {
  const state = frozenVersion(viewer, engagementId, version);
  return state && version.seal ? state.digest === version.seal.digest : null;
}
