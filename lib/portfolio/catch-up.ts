import "server-only";
import type { Viewer } from "@/lib/access/rules";
import { report } from "@/lib/live/log";
import { refreshShown } from "./commands";
import type { Asked } from "./schema";

/** Summaries written in one go: others are answered in between. */
const atOnce = 4;

/**
 * Writes what is behind on the viewer's portfolio once nobody waits for it, the page that is asked first. One run at a time for
 * each person; nothing that goes wrong here gets out.
 */
export async function catchUp(viewer: Viewer, asked: Asked): Promise<void> {
  const who = viewer.kind === "account" ? viewer.accountId : "";
  if (running().has(who)) return;
  running().add(who);
  try {
    let behind = refreshShown(viewer, asked, atOnce);
    while (behind.all > 0) {
      await new Promise((resume) => setImmediate(resume));
      behind = refreshShown(viewer, behind.shown > 0 ? asked : null, atOnce);
    }
  } catch (error) {
    report(error, "the summaries of the portfolio could not be brought up to date");
  } finally {
    running().delete(who);
  }
}

const holder = globalThis as { azimutCatchingUp?: Set<string> };

function running(): Set<string> {
  holder.azimutCatchingUp ??= new Set();
  return holder.azimutCatchingUp;
}
