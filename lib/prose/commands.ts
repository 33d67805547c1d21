import "server-only";
import { transact } from "@/db/client";
import { can, type Viewer } from "@/lib/access/rules";
import { demand } from "@/lib/access/scope";
import { Refused } from "@/lib/errors";
import { beginProse } from "@/lib/live/store";
import { fromJson, isBlank } from "./document";
import { isPrivateProse, isProse } from "./rules";

const nameShape = /^[a-z][a-z0-9-]{0,80}$/;

/**
 * Gives an engagement a live text that it does not have yet, for import and demo; part of the caller's transaction.
 * Refuses `invalid` what is not of the closed schema, `conflict` where a text of that name is there.
 */
export function writeProse(viewer: Viewer, engagementId: string, name: string, doc: unknown): void {
  transact(() => {
    const { role } = demand(viewer, engagementId, "edit");
    if (isPrivateProse(name) && !can(role, "consult")) throw new Refused("forbidden");
    if (!nameShape.test(name) || !isProse(doc)) throw new Refused("invalid");
    if (isBlank(doc)) return;
    if (!beginProse({ engagementId, name }, fromJson(doc))) throw new Refused("conflict");
  });
}
