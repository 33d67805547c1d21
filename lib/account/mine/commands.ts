import "server-only";
import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/rules";
import { demandSelf } from "@/lib/access/scope";
import { logSecurity } from "@/lib/security/commands";
import { type OwnData, ownData } from "./queries";

/** Everything kept of the viewer, to take away; that it was taken is written down. Refused as `ownData` is. */
export function takeOwnData(viewer: Viewer): OwnData {
  return transact((tx) => {
    const accountId = demandSelf(viewer);
    const data = ownData(viewer);
    logSecurity(tx, { kind: "own-data-taken", accountId });
    return data;
  });
}
