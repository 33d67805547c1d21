import "server-only";
import { afterCommit, transact } from "@/db/client";
import { Refused } from "@/lib/errors";
import { dropViewer } from "@/lib/live/hub";
import { logSecurity } from "@/lib/security/commands";
import { ownEyes, type Seen, type Viewer } from "../rules";
import { demand, standingOn } from "../scope";

/**
 * Proves that a consultant of the engagement may look at it as somebody of it who is no consultant, and writes it down; the
 * caller keeps it in the browser. Their open sockets are judged again. Refuses `not_found` for anybody else.
 */
export function beginSeeing(viewer: Viewer, seen: Seen): Seen {
  return transact((tx) => {
    const own = ownEyes(viewer);
    demand(own, seen.engagementId, "consult");
    if (own.kind !== "account" || !standingOn({ ...own, as: seen }, seen.engagementId))
      throw new Refused("not_found");
    const { engagementId } = seen;
    const data = "accountId" in seen ? { account: seen.accountId } : { role: seen.role };
    logSecurity(tx, { kind: "see-as", accountId: own.accountId, engagementId, data });
    afterCommit(() => dropViewer(own.accountId));
    return seen;
  });
}
