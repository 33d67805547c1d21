import "server-only";
import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/rules";
import { tiePassages } from "@/lib/conversation/passage/commands";
import { saveEngagement } from "@/lib/engagement/commands";
import type { Engagement } from "@/lib/engagement/schema";
import { fold } from "@/lib/format/fold";
import { writeProse } from "@/lib/prose/commands";
import { logSecurity } from "@/lib/security/commands";
import { toText } from "./file";
import { exportEngagement } from "./queries";

/** Brings in an engagement from its file under a new id, all or nothing; items keep theirs. People of the practice only. */
export function importEngagement(viewer: Viewer, engagement: Engagement): { id: string } {
  return transact(() => {
    const { id } = saveEngagement(viewer, engagement, { imported: true });
    for (const { name, doc } of engagement.prose) writeProse(viewer, id, name, doc);
    tiePassages(viewer, id, engagement.threads);
    return { id };
  });
}

/** The file of an engagement, with its name on a disk; that it was taken is written down. Refused as `exportEngagement` is. */
export function takeFile(viewer: Viewer, engagementId: string): { name: string; text: string } {
  return transact((tx) => {
    const engagement = exportEngagement(viewer, engagementId);
    const accountId = viewer.kind === "account" ? viewer.accountId : null;
    logSecurity(tx, { kind: "exported", accountId, engagementId });
    return { name: `${slug(engagement.name)}.azimut.json`, text: toText(engagement) };
  });
}

function slug(name: string): string {
  return (
    fold(name)
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60) || "azimut"
  );
}
