import "server-only";
import type { Viewer } from "@/lib/access/rules";
import { ownPasswordHash } from "@/lib/account/queries";
import { countAttempt, forgetAttempts, logRefusal, type Origin } from "./commands";
import { fitsPassword } from "./password";

const windowMs = 15 * 60_000;
const tries = 8;

/** Asks whoever is signed in for their password again; null where it fits. Eight tries in fifteen minutes. */
export async function confirmSelf(
  viewer: Viewer,
  password: string,
  origin: Origin,
): Promise<null | "wrong" | "throttled"> {
  if (viewer.kind !== "account") return "wrong";
  const key = `confirm ${viewer.accountId}`;
  const count = countAttempt(key, windowMs);
  if (count > tries) {
    if (count === tries + 1) logRefusal("confirm-throttled", viewer.accountId, origin);
    return "throttled";
  }
  if (!(await fitsPassword(ownPasswordHash(viewer), password))) {
    logRefusal("confirm-refused", viewer.accountId, origin);
    return "wrong";
  }
  forgetAttempts(key);
  return null;
}
