import "server-only";
import { can, seesWhole, type Viewer } from "@/lib/access/rules";
import { demand, demandShare } from "@/lib/access/scope";
import { Refused } from "@/lib/errors";
import { listProse, loadProse, proseOn } from "@/lib/live/store";
import { isBlank, toJson } from "./document";
import { isPrivateProse, type ProseNode, plainText } from "./rules";

/** The live texts of an engagement that this viewer may read and somebody wrote, by name. */
export function readProses(viewer: Viewer, engagementId: string) {
  const { role } = demand(viewer, engagementId, "read");
  if (!seesWhole(role)) return [];
  return listProse(engagementId)
    .filter((name) => !isPrivateProse(name) || can(role, "consult"))
    .map((name) => ({ name, doc: toJson(loadProse({ engagementId, name })) }))
    .filter(({ doc }) => !isBlank(doc))
    .map(({ name, doc }) => ({ name, doc, text: plainText(doc) }));
}

/** The live texts as they read at the end of a day (`YYYY-MM-DD`), for everybody who sees the whole: never the private ones. */
export function readProsesOn(viewer: Viewer, engagementId: string, day: string) {
  const { role } = demand(viewer, engagementId, "read");
  if (!seesWhole(role)) throw new Refused("not_found");
  return listProse(engagementId)
    .filter((name) => !isPrivateProse(name))
    .flatMap((name) => {
      const doc = proseOn({ engagementId, name }, day);
      return doc && !isBlank(doc) ? [{ name, doc, text: plainText(doc) }] : [];
    });
}

/** One live text as a page shows it before it is live: empty where nobody wrote yet. */
export function readProse(viewer: Viewer, engagementId: string, name: string): ProseNode {
  const { role } = demand(viewer, engagementId, "read");
  if (!seesWhole(role) || (isPrivateProse(name) && !can(role, "consult")))
    throw new Refused("not_found");
  return toJson(loadProse({ engagementId, name }));
}

/** One live text for a living share link, before lib/share narrows it to its page; private ones are not there. Refuses `not_found`. */
export function readProseForShare(viewer: Viewer, engagementId: string, name: string): ProseNode {
  demandShare(viewer, engagementId);
  if (isPrivateProse(name)) throw new Refused("not_found");
  return toJson(loadProse({ engagementId, name }));
}
