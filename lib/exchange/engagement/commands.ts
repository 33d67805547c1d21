import "server-only";
import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/rules";
import { saveEngagement } from "@/lib/engagement/commands";
import type { Engagement } from "@/lib/engagement/schema";
import { writeProse } from "@/lib/prose/commands";

/** Brings in an engagement from its file under a new id, all or nothing; items keep theirs. People of the practice only. */
export function importEngagement(viewer: Viewer, engagement: Engagement): { id: string } {
  return transact(() => {
    const { id } = saveEngagement(viewer, engagement, { imported: true });
    for (const { name, doc } of engagement.prose) writeProse(viewer, id, name, doc);
    return { id };
  });
}
