import "server-only";
import { gzipSync } from "node:zlib";
import type { Tx } from "@/db/client";
import { frozen } from "@/db/tables/engagement";
import type { Viewer } from "@/lib/access/rules";
import { now } from "@/lib/clock";
import { readProses } from "@/lib/prose/queries";
import { isPrivateProse } from "@/lib/prose/rules";
import { ensurePerson } from "../commands";
import { newId } from "../ids";
import { withoutPrivateWords } from "../narrow";
import { loadEngagement } from "../queries";
import { digestOf, type Seal } from "./seal";

/**
 * Keeps the whole engagement as it is now, in the caller's transaction, for everybody who sees the whole of it: never
 * hindrances, private notes, what consultants say among themselves, nor other frozen states. The caller has proved the right to.
 */
export function freezeEngagement(
  tx: Tx,
  viewer: Viewer,
  { engagementId, label }: { engagementId: string; label: string },
): Seal {
  const by = ensurePerson(tx, viewer, engagementId);
  const { engagement } = loadEngagement(viewer, engagementId);
  const prose = readProses(viewer, engagementId).filter(({ name }) => !isPrivateProse(name));
  const text = JSON.stringify({ ...withoutPrivateWords(engagement), prose });
  const id = newId();
  tx.insert(frozen)
    .values({ engagementId, id, at: now(), by, label, gz: gzipSync(text) })
    .run();
  return { frozen: id, digest: digestOf(text) };
}
