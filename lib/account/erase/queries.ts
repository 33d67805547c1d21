import "server-only";
import type { Viewer } from "@/lib/access/rules";
import { countOwners } from "@/lib/practice/members/queries";
import { ownAccount } from "../queries";

/** Whether the viewer may erase their account: the practice cannot do without its last owner. */
export function mayErase(viewer: Viewer): boolean {
  return ownAccount(viewer).practiceRole !== "owner" || countOwners() > 1;
}
