import "server-only";
import { transact } from "@/db/client";
import { summaries } from "@/db/tables/engagement";
import { ownEyes, type Viewer } from "@/lib/access/rules";
import { now, today } from "@/lib/clock";
import { loadChecked } from "@/lib/engagement/findings/queries";
import { versionOf } from "@/lib/history/version";
import { coherenceSettings } from "@/lib/practice/coherence/queries";
import { consultedIds, pageSize, portfolioOf } from "./queries";
import { summaryOf } from "./rules";
import type { Asked } from "./schema";

/**
 * Brings the summaries of the page that is asked up to date, then others while there is room: one is written again when its
 * engagement, the day or the practice's settings changed since, fifty at most. Only what the viewer consults on; nothing else changes.
 */
export function refreshShown(viewer: Viewer, asked: Asked): void {
  const first = portfolioOf(viewer, asked).lines.map(({ id }) => id);
  const under = JSON.stringify(coherenceSettings());
  const stale = [...new Set([...first, ...consultedIds(viewer)])].filter(
    (id) => known().get(id) !== stamp(id, under),
  );
  if (stale.length > 0) refresh(viewer, stale.slice(0, pageSize), under);
}

function refresh(viewer: Viewer, ids: string[], under: string): void {
  const fresh = new Map<string, string>();
  transact((tx) => {
    for (const engagementId of ids) {
      const { reading, report } = loadChecked(ownEyes(viewer), engagementId);
      const row = { asOf: now(), data: summaryOf(reading, report) as Record<string, unknown> };
      tx.insert(summaries)
        .values({ engagementId, ...row })
        .onConflictDoUpdate({ target: summaries.engagementId, set: row })
        .run();
      fresh.set(engagementId, stamp(engagementId, under));
    }
  });
  for (const [id, written] of fresh) known().set(id, written);
}

// Every process starts by not trusting what an earlier one wrote.
const holder = globalThis as { azimutSummaries?: Map<string, string> };

function known(): Map<string, string> {
  holder.azimutSummaries ??= new Map();
  return holder.azimutSummaries;
}

function stamp(id: string, under: string): string {
  return `${versionOf(id)} ${today()} ${under}`;
}
