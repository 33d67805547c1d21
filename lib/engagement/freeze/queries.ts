import "server-only";
import { gunzipSync } from "node:zlib";
import { and, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { frozen } from "@/db/tables/engagement";
import { seesWhole, type Viewer } from "@/lib/access/rules";
import { demand, demandShare, demandToShow } from "@/lib/access/scope";
import { Refused } from "@/lib/errors";
import { type Engagement, engagementSchema } from "../schema";
import { digestOf } from "./seal";

export type Frozen = { engagement: Engagement; at: number; digest: string };

/** An engagement as it was frozen. Refuses `not_found` where there is none of that id here, and to suppliers. */
export function loadFrozen(viewer: Viewer, engagementId: string, id: string): Frozen {
  const { role } = demand(viewer, engagementId, "read");
  if (!seesWhole(role)) throw new Refused("not_found");
  return frozenState(engagementId, id);
}

/** The one frozen state that a living share link names, before lib/share narrows it to its page. Refuses `not_found`. */
export function loadFrozenForShare(viewer: Viewer, engagementId: string): Frozen {
  const { frozenId } = demandShare(viewer, engagementId);
  if (frozenId === null) throw new Refused("not_found");
  return frozenState(engagementId, frozenId);
}

/** The states of an engagement that were frozen, the latest first; for whoever may hand them on. */
export function listFrozen(viewer: Viewer, engagementId: string) {
  demandToShow(viewer, engagementId, "export");
  return db
    .select({ id: frozen.id, at: frozen.at, label: frozen.label })
    .from(frozen)
    .where(eq(frozen.engagementId, engagementId))
    .orderBy(desc(frozen.at), desc(frozen.id))
    .limit(40)
    .all();
}

function frozenState(engagementId: string, id: string): Frozen {
  const key = `${engagementId} ${id}`;
  const known = remembered.get(key);
  if (known) return known;
  const row = db
    .select({ at: frozen.at, gz: frozen.gz })
    .from(frozen)
    .where(and(eq(frozen.engagementId, engagementId), eq(frozen.id, id)))
    .get();
  if (!row) throw new Refused("not_found");
  const text = gunzipSync(row.gz).toString("utf8");
  // Fields that came later get their defaults here; the seal is of the text as it was kept.
  const engagement = engagementSchema.parse(JSON.parse(text)) as Engagement;
  const state = { engagement, at: row.at, digest: digestOf(text) };
  if (remembered.size >= mostRemembered)
    remembered.delete(remembered.keys().next().value as string);
  remembered.set(key, state);
  return state;
}

// A frozen state never changes, so what was read once stays true.
const remembered = new Map<string, Frozen>();
const mostRemembered = 12;
