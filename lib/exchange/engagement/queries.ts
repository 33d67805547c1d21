import "server-only";
import type { Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { passageSpans } from "@/lib/conversation/passage/queries";
import { loadEngagement } from "@/lib/engagement/queries";
import type { Engagement } from "@/lib/engagement/schema";
import { readProses } from "@/lib/prose/queries";

/** The whole engagement with its live texts and where the talks about them stand, as it goes into a file. Consultants and deciders; others are refused. */
export function exportEngagement(viewer: Viewer, engagementId: string): Engagement {
  demand(viewer, engagementId, "export");
  const { engagement } = loadEngagement(viewer, engagementId);
  const spans = passageSpans(viewer, engagementId);
  return {
    ...engagement,
    prose: readProses(viewer, engagementId),
    threads: engagement.threads.map((talk) => ({ ...talk, passage: spans.get(talk.id) ?? null })),
  };
}
