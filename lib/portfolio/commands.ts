import "server-only";
import { transact } from "@/db/client";
import { summaries } from "@/db/tables/engagement";
import { ownEyes, type Viewer } from "@/lib/access/rules";
import { now, today } from "@/lib/clock";
import { loadChecked } from "@/lib/engagement/findings/queries";
import { versionOf } from "@/lib/history/version";
import { coherenceSettings } from "@/lib/practice/coherence/queries";
import { consultedIds, shownIds } from "./queries";
import { summaryOf } from "./rules";
import type { Asked } from "./schema";

/** Summaries that are written while somebody waits for the page; a few milliseconds each. */
const whileWaiting = 8;

/**
 * Brings summaries up to date, a few at most: what changed since this process read it before what it has not read yet, the page
 * that is asked before the others. Answers how many are behind afterwards, on that page and in all. Only what the viewer consults
 * on; nothing else changes.
 */
export function refreshShown(
  viewer: Viewer,
  asked: Asked | null,
  most = whileWaiting,
): { shown: number; all: number } {
  const isStale = staleness();
  const stale = consultedIds(viewer).filter(isStale);
  if (stale.length === 0) return { shown: 0, all: 0 };
  const shown = asked ? shownIds(viewer, asked).filter(isStale) : [];
  const changed = (id: string) => Number(known().has(id));
  const inTurn = [...new Set([...shown, ...stale])].sort((a, b) => changed(b) - changed(a));
  refresh(viewer, inTurn.slice(0, most));
  return {
    shown: shown.filter(isStale).length,
    all: Math.max(0, stale.length - most),
  };
}

function refresh(viewer: Viewer, ids: string[]): void {
  const stamp = stamps();
  const fresh = new Map<string, string>();
  transact((tx) => {
    for (const engagementId of ids) {
      const { reading, report } = loadChecked(ownEyes(viewer), engagementId);
      const row = { asOf: now(), data: summaryOf(reading, report) as Record<string, unknown> };
      tx.insert(summaries)
        .values({ engagementId, ...row })
        .onConflictDoUpdate({ target: summaries.engagementId, set: row })
        .run();
      fresh.set(engagementId, stamp(engagementId));
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

/** Whether a summary is to be written again: its engagement, the day or the practice's settings changed since it was. */
function staleness(): (id: string) => boolean {
  const stamp = stamps();
  return (id) => known().get(id) !== stamp(id);
}

function stamps(): (id: string) => string {
  // Asked once for all of them: the day and the settings are the same for each.
  const rest = `${today()} ${JSON.stringify(coherenceSettings())}`;
  return (id) => `${versionOf(id)} ${rest}`;
}
