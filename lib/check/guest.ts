import "server-only";
import { hasProof } from "@/lib/auth/guest";
import { type LivingCheck, livingCheck } from "./queries";

/** The living check of a browser that came by its link, or null, whatever the reason. */
export async function guestCheck(headers: Headers, checkId: string): Promise<LivingCheck | null> {
  const check = livingCheck(checkId);
  return check && (await hasProof(headers, "check", check.proof)) ? check : null;
}
