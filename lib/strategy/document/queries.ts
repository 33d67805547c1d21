import "server-only";
import { seesWhole, type Viewer } from "@/lib/access/rules";
import { today } from "@/lib/clock";
import { withoutPrivateWords } from "@/lib/engagement/narrow";
import { loadEngagement } from "@/lib/engagement/queries";
import { read } from "@/lib/engagement/reading/rules";
import { Refused } from "@/lib/errors";
import { readProses } from "@/lib/prose/queries";
import { isPrivateProse, isProse, type ProseNode } from "@/lib/prose/rules";
import { frozenVersion } from "../version/queries";
import { approvedVersion, versionsOf } from "../version/rules";

/**
 * The strategy as a document, as it stands or as a version was frozen: what everybody who sees the whole may read, nothing of the
 * consultants' alone. Suppliers and versions that are not kept here: `not_found`.
 */
export function strategyDocument(viewer: Viewer, engagementId: string, number: string | null) {
  const { standing, engagement } = loadEngagement(viewer, engagementId);
  if (!seesWhole(standing.role)) throw new Refused("not_found");
  const now = read(withoutPrivateWords(engagement), today());
  const version = number === null ? null : versionsOf(now).find((known) => known.number === number);
  const frozen = version ? frozenVersion(viewer, engagementId, version) : null;
  if (version === undefined || (version && !frozen)) throw new Refused("not_found");
  const prose =
    frozen?.engagement.prose ??
    readProses(viewer, engagementId).filter(({ name }) => !isPrivateProse(name));
  return {
    name: engagement.name,
    strapline: engagement.strapline,
    today: now.today,
    /** null for the strategy as it stands */
    version,
    approved: approvedVersion(now) ?? null,
    reading: frozen ? read(withoutPrivateWords(frozen.engagement), now.today) : now,
    prose: (name: string): ProseNode | null => {
      const doc = prose.find((text) => text.name === name)?.doc;
      return isProse(doc) ? doc : null;
    },
  };
}
export type StrategyDocument = ReturnType<typeof strategyDocument>;
