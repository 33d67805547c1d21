import "server-only";
import type { Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { loadEngagement } from "@/lib/engagement/queries";
import type { Engagement } from "@/lib/engagement/schema";
import { readProses } from "@/lib/prose/queries";

/** The whole engagement with its live texts, as it goes into a file. Consultants and deciders; others are refused. */
export function exportEngagement(viewer: Viewer, engagementId: string): Engagement {
  demand(viewer, engagementId, "export");
  const { engagement } = loadEngagement(viewer, engagementId);
  return { ...engagement, prose: readProses(viewer, engagementId) };
}
