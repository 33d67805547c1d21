import "server-only";
import { findToken } from "@/lib/account/queries";

/** Whether the half-session of this browser still waits for its code. */
export function stepWaits(token: string): boolean {
  return findToken("step", token) !== undefined;
}
